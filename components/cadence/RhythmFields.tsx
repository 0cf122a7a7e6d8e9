import { i18n } from '#i18n';
import type { Cadence, Rhythm } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { mostPerDay } from '../../core/cadence/defaults.ts';
import { rhythmOfKind } from '../../core/cadence/rhythm-change.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { Problems } from './CadenceProblems.tsx';
import { FixedTimes } from './FixedTimes.tsx';
import { countOptions, hoursOptions } from './rhythm-options.ts';

const kinds = ['varied', 'fixed', 'every', 'weekly'] as const;

export function RhythmFields({
  cadence,
  problems,
  onEdit,
}: {
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  onEdit: (edit: CadenceEdit) => void;
}) {
  const { rhythm } = cadence;
  const setRhythm = (to: Rhythm) => onEdit({ kind: 'set', field: 'rhythm', to });
  const wrong = problems.filter(({ field }) => field === 'rhythm');
  return (
    <section>
      <h3>{i18n.t('rhythm.title')}</h3>
      <RadioList
        name="rhythm"
        title={i18n.t('rhythm.title')}
        value={rhythm.kind}
        options={kinds.map((kind) => ({ value: kind, label: i18n.t(`rhythm.${kind}`) }))}
        onChange={(kind) => setRhythm(rhythmOfKind(kind, cadence))}
      />
      {rhythm.kind === 'varied' && (
        <ChoiceField
          label={i18n.t('rhythm.perDay')}
          value={rhythm.perDay}
          options={countOptions(mostPerDay)}
          onChange={(perDay) => setRhythm({ kind: 'varied', perDay })}
        />
      )}
      {rhythm.kind === 'every' && (
        <ChoiceField
          label={i18n.t('options.hoursLabel')}
          value={rhythm.hours}
          options={hoursOptions()}
          onChange={(hours) => setRhythm({ kind: 'every', hours })}
        />
      )}
      {rhythm.kind === 'weekly' && (
        <ChoiceField
          label={i18n.t('rhythm.perWeek')}
          value={rhythm.perWeek}
          options={countOptions(7)}
          problemId={wrong.length > 0 ? 'rhythm-problems' : undefined}
          onChange={(perWeek) => setRhythm({ kind: 'weekly', perWeek })}
        />
      )}
      {rhythm.kind === 'fixed' && (
        <FixedTimes times={rhythm.times} problems={problems.filter(({ field }) => field === 'times')} onEdit={onEdit} />
      )}
      <Problems id="rhythm-problems" problems={wrong} />
    </section>
  );
}
