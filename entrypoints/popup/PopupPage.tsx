import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { isInView } from '../../app/day/open-day.ts';
import { failedWords } from '../../components/day/failed-words.ts';
import { PopupView } from '../../components/day/PopupView.tsx';
import { ResponseView } from '../../components/day/ResponseView.tsx';
import { BackOffLine } from '../../components/nudges/BackOffLine.tsx';
import { WaitingLine } from '../../components/nudges/WaitingLine.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { PopupHeader } from '../../components/page/PopupHeader.tsx';
import { SupportList } from '../../components/strategies/SupportList.tsx';
import { dayActions } from '../../core/day/day-actions.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { here } from '../page/here.ts';
import { backOffActions } from './panels/back-off-actions.ts';
import { PanelView } from './panels/PanelView.tsx';
import { SaidLine } from './panels/SaidLine.tsx';
import type { popupActions } from './popup-actions.ts';
import type { PopupStore } from './popup-store.ts';
import { stayCurrent } from './stay-current.ts';

/** Where the idea fills the popup, what failed is said below its edge. */
const bringIntoSight = (note: HTMLElement | null) => note?.scrollIntoView({ block: 'nearest' });

export function PopupPage({
  store,
  on,
  header = PopupHeader,
  below,
}: {
  store: PopupStore;
  on: ReturnType<typeof popupActions>;
  /** What stands above; a full page has its own. */
  header?: (shown: { date?: Temporal.PlainDate }) => ComponentChild;
  /** What a full page has room for below the idea. */
  below?: (strategy: StrategyText) => ComponentChild;
}) {
  useEffect(() => stayCurrent(store), [store]);
  const shown = store.shown.value;
  const status = store.status.value;
  const panel = store.panel.value;
  const failed = store.failed.value;
  const why = store.why.value;
  const copied = store.copied.value;
  const { day, settings } = shown;
  // Whatever stands open, what asks something first is not seen before the answer.
  const strategy = isInView(shown) ? shown.strategy : null;
  const [now, zone] = here();
  const { cadence } = (status ?? { settings }).settings;
  return (
    <PopupView
      strategy={strategy}
      because={day.because}
      cadence={cadence}
      now={now}
      zone={zone}
      may={
        panel.kind === 'none'
          ? dayActions({ answered: day.response !== null, swapped: day.swappedFrom !== null }, cadence, now)
          : null
      }
      on={{
        ...on,
        copy: () => strategy && on.copy(strategy.words),
        pause: () => on.open({ kind: 'pause' }),
      }}
      folded={panel.kind !== 'none' || day.response !== null}
      asksBelow={below !== undefined}
      wentBadly={day.response?.outcome === 'badly'}
      // The first date that a page formats costs about 20 ms, so it comes with what is read later.
      header={header(status ? { date: day.date } : {})}
      // Where there is nothing to bring, no nudge is announced.
      next={shown.strategy ? status?.next : undefined}
      refused={status?.refused === true}
      copied={copied && <Spoken words={i18n.t('popup.copied')} once={copied} />}
      support={why && <SupportList support={why} />}
      waiting={
        <>
          {shown.strategy && status?.waiting && <WaitingLine since={status.waiting} zone={zone} />}
          {status?.backsOff && <BackOffLine step={status.settings.backOff.step} {...backOffActions(store)} />}
        </>
      }
      said={<SaidLine store={store} above zone={zone} onUndo={on.undo} onGoBack={on.goBack} />}
      answer={
        strategy &&
        day.response &&
        panel.kind === 'none' && (
          <ResponseView
            response={day.response}
            isNew={store.answered.value === day.response.at.toString()}
            strategy={strategy}
            onChange={on.tried}
            onMood={() => on.open({ kind: 'mood' })}
          />
        )
      }
      panel={
        <>
          {strategy && panel.kind === 'none' && !day.response && below?.(strategy)}
          <PanelView store={store} zone={zone} />
        </>
      }
      failure={
        failed &&
        panel.kind !== 'tried' && (
          <p class="note" role="alert" ref={bringIntoSight}>
            {failedWords(failed)}
          </p>
        )
      }
    />
  );
}
