import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { WaitingLine } from '../../components/nudges/WaitingLine.tsx';
import { FocusOnChange } from '../../components/page/FocusOnChange.tsx';
import { PopupFooter } from '../../components/page/PopupFooter.tsx';
import { PopupHeader } from '../../components/page/PopupHeader.tsx';
import { StrategyActions } from '../../components/strategies/StrategyActions.tsx';
import { StrategyFolds } from '../../components/strategies/StrategyFolds.tsx';
import { StrategyView } from '../../components/strategies/StrategyView.tsx';
import { pausedAt } from '../../core/cadence/pause.ts';
import { isInView } from './opening.ts';
import type { PanelLoader } from './panel-loader.ts';
import type { popupActions } from './popup-actions.ts';
import type { PopupStore } from './popup-store.ts';
import { stayCurrent } from './stay-current.ts';

export function PopupPage({
  store,
  loaded,
  on,
  header = PopupHeader,
}: {
  store: PopupStore;
  loaded: PanelLoader['loaded'];
  on: ReturnType<typeof popupActions>;
  /** What stands above; a full page has its own. */
  header?: (shown: { date?: Temporal.PlainDate }) => ComponentChild;
}) {
  useEffect(() => stayCurrent(store), [store]);
  const shown = store.shown.value;
  const status = store.status.value;
  const panel = store.panel.value;
  const failed = store.failed.value;
  const why = store.why.value;
  const copied = store.copied.value;
  const panels = loaded.value;
  const { day, settings } = shown;
  // Whatever stands open, what asks something first is not seen before the answer.
  const strategy = isInView(shown) ? shown.strategy : null;
  const now = Temporal.Now.instant();
  const zone = Temporal.Now.timeZoneId();
  const { cadence } = (status ?? { settings }).settings;
  return (
    <>
      {/* The first date that a page formats costs about 20 ms: as long as all the rest of the first picture. */}
      {header(status ? { date: day.date } : {})}
      <main>
        {shown.strategy && status?.waiting && <WaitingLine since={status.waiting} zone={zone} />}
        {panels && status && !status.settings.backOff.told && (
          <panels.BackOffLine step={status.settings.backOff.step} {...panels.backOffActions(store)} />
        )}
        <FocusOnChange
          to={`${day.strategy} ${panel.kind} ${day.response?.at}`}
          label={strategy ? strategy.title : i18n.t(shown.strategy ? 'gate.question' : 'noneLeft.title')}
        >
          {panels && strategy && day.response && panel.kind === 'none' && (
            <panels.ResponseView response={day.response} strategy={strategy} onChange={on.tried} />
          )}
          {strategy && (
            <StrategyView
              key={strategy.id}
              strategy={strategy}
              folded={panel.kind !== 'none' || day.response !== null}
              copied={panels && copied && <panels.Spoken words={i18n.t('popup.copied')} once={copied} />}
              onCopy={() => on.copy(strategy.words)}
            >
              <StrategyFolds
                day={day}
                strategy={strategy}
                support={panels && why && <panels.SupportList support={why} />}
                onWhy={on.why}
              />
            </StrategyView>
          )}
          {panels && <panels.PanelView store={store} zone={zone} />}
        </FocusOnChange>
        {failed && panel.kind !== 'tried' && (
          <p class="note" role="alert">
            {i18n.t(`error.${failed}`)}
          </p>
        )}
      </main>
      <div class="bar">
        {strategy && panel.kind === 'none' && (
          <StrategyActions
            on={{
              tried: day.response ? undefined : on.tried,
              later: !day.response && cadence.on && !pausedAt(cadence, now) ? on.later : undefined,
              swap: day.response || day.swappedFrom ? undefined : on.swap,
              more: on.more,
            }}
          />
        )}
        <PopupFooter
          cadence={cadence}
          // Where there is nothing to bring, no nudge is announced.
          next={shown.strategy ? status?.next : undefined}
          refused={status?.refused === true}
          now={now}
          zone={zone}
          onPause={() => on.open({ kind: 'pause' })}
          onResume={on.resume}
        />
      </div>
    </>
  );
}
