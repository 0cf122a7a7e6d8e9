import type { ComponentChild, ComponentChildren } from 'preact';
import type { Cadence } from '../../core/cadence/cadence.ts';
import type { DayActions } from '../../core/day/day-actions.ts';
import type { Reason } from '../../core/picking/reason.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { PopupFooter } from '../page/PopupFooter.tsx';
import { StrategyActions } from '../strategies/StrategyActions.tsx';
import { StrategyFolds } from '../strategies/StrategyFolds.tsx';
import { StrategyView } from '../strategies/StrategyView.tsx';

interface PopupViewProps {
  strategy: StrategyText | null;
  because: readonly Reason[];
  cadence: Pick<Cadence, 'on' | 'pausedUntil'>;
  now: Temporal.Instant;
  zone: string;
  /** What can be done now; `null` while something else is in front. */
  may: DayActions | null;
  on: {
    tried: () => void;
    later: () => void;
    swap: () => void;
    swapBack: () => void;
    more: () => void;
    copy: () => void;
    why: () => void;
    pause: () => void;
    resume: () => void;
  };
  folded?: boolean;
  wentBadly?: boolean;
  /** Whether the page itself shows how to ask the other to take part. */
  asksBelow?: boolean;
  header: ComponentChild;
  next?: Temporal.Instant | null | undefined;
  refused?: boolean;
  copied?: ComponentChildren;
  support?: ComponentChildren;
  waiting?: ComponentChildren;
  said?: ComponentChildren;
  answer?: ComponentChildren;
  panel?: ComponentChildren;
  failure?: ComponentChildren;
}

/** Today's strategy and all that can be done: the same markup before anything is read and after it. */
export function PopupView(props: PopupViewProps) {
  const { strategy, may, on, cadence, now, zone } = props;
  return (
    <>
      {props.header}
      <main>
        {props.waiting}
        <div role="status">{props.said}</div>
        {props.answer}
        {strategy && (
          <StrategyView
            key={strategy.id}
            strategy={strategy}
            folded={props.folded ?? false}
            copied={props.copied}
            onCopy={on.copy}
          >
            <StrategyFolds
              because={props.because}
              strategy={strategy}
              wentBadly={props.wentBadly ?? false}
              asksBelow={props.asksBelow ?? false}
              support={props.support}
              onWhy={on.why}
            />
          </StrategyView>
        )}
        {props.panel}
        {props.failure}
      </main>
      <div class="bar">
        {strategy && may && (
          <StrategyActions
            on={{
              tried: may.tried ? on.tried : undefined,
              later: may.later ? on.later : undefined,
              swap: may.swap ? on.swap : undefined,
              swapBack: may.swapBack ? on.swapBack : undefined,
              more: on.more,
            }}
          />
        )}
        <PopupFooter
          cadence={cadence}
          next={props.next}
          refused={props.refused ?? false}
          now={now}
          zone={zone}
          onPause={on.pause}
          onResume={on.resume}
        />
      </div>
    </>
  );
}
