import { LaterChoices } from '../../components/LaterChoices.tsx';
import { PauseChoices } from '../../components/PauseChoices.tsx';
import { TriedForm } from '../../components/TriedForm.tsx';
import { longestPauseDays } from '../../core/pause.ts';
import type { Panel, PopupActions } from './state.ts';

/** What stands open below the strategy. Loaded when it is first opened. */
export function PanelView({
  panel,
  today,
  zone,
  failed,
  on,
}: {
  panel: Panel;
  today: Temporal.PlainDate;
  zone: string;
  failed: boolean;
  on: PopupActions;
}) {
  switch (panel.kind) {
    case 'none':
      return null;
    case 'tried':
      return (
        <TriedForm
          outcome={panel.outcome}
          line={panel.line}
          failed={failed}
          onOutcome={(outcome) => on.open({ ...panel, outcome })}
          onLine={(line) => on.open({ ...panel, line })}
          onKeep={on.keep}
          onCancel={on.close}
        />
      );
    case 'later':
      return <LaterChoices moments={panel.moments} zone={zone} onChoose={on.putOff} onBack={on.close} />;
    case 'pause':
      return (
        <PauseChoices
          earliest={today.add({ days: 1 })}
          latest={today.add({ days: longestPauseDays })}
          onChoose={on.pause}
          onBack={on.close}
        />
      );
  }
}
