import { i18n } from '#i18n';
import { Attentive } from '../../components/Attentive.tsx';
import { momentWords } from '../../components/moment-words.ts';
import { PopupFooter } from '../../components/PopupFooter.tsx';
import { PopupHeader } from '../../components/PopupHeader.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { StrategyActions } from '../../components/StrategyActions.tsx';
import { StrategyView } from '../../components/StrategyView.tsx';
import { WaitingLine } from '../../components/WaitingLine.tsx';
import { pausedAt } from '../../core/paused.ts';
import type { Opening } from './opening.ts';
import { usePopup } from './state.ts';

/** The popup: one strategy, and what can be done with it. */
export function App({ opened }: { opened: Opening | null }) {
  const { shown, status, panel, copied, putOffTo, failed, PanelView, on } = usePopup(opened);
  if (!shown) {
    return (
      <>
        <PopupHeader />
        <main>
          <ReadFailure onAgain={on.again} />
        </main>
      </>
    );
  }
  const { day, strategy, settings } = shown;
  const now = Temporal.Now.instant();
  const zone = Temporal.Now.timeZoneId();
  const { cadence } = (status ?? { settings }).settings;
  return (
    <>
      {/* The first date that a page formats costs about 20 ms: as long as all the rest of the first picture. */}
      <PopupHeader {...(status && { date: day.date })} />
      <main>
        {status?.waiting && <WaitingLine nudge={status.waiting} zone={zone} />}
        <Attentive to={`${strategy.id} ${panel.kind} ${day.response?.at}`} label={strategy.title}>
          <StrategyView strategy={strategy} copied={copied} onCopy={on.copy}>
            {panel.kind === 'none' && (
              <StrategyActions
                day={day}
                strategy={strategy}
                mayPutOff={cadence.on && !pausedAt(cadence, now)}
                on={on}
              />
            )}
          </StrategyView>
          {PanelView && <PanelView panel={panel} today={day.date} zone={zone} failed={failed} on={on} />}
        </Attentive>
        {failed && panel.kind !== 'tried' && (
          <p class="note" role="alert">
            {i18n.t('error.save')}
          </p>
        )}
        <p class="said quiet" role="status">
          {putOffTo && i18n.t('later.done', { moment: momentWords(putOffTo, now, zone) })}
        </p>
      </main>
      <PopupFooter
        cadence={cadence}
        next={status?.next}
        now={now}
        zone={zone}
        onPause={() => on.open({ kind: 'pause' })}
        onResume={on.resume}
        onOptions={on.options}
      />
    </>
  );
}
