import { i18n } from '#i18n';
import type { Cadence } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { mostPerDay, usualQuiet } from '../../core/cadence/defaults.ts';
import { endsNextDay } from '../../core/cadence/open-time.ts';
import { Changeable } from '../controls/Changeable.tsx';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { TimeField } from '../controls/TimeField.tsx';
import { Problems } from './CadenceProblems.tsx';
import { countOptions, gapOptions } from './rhythm-options.ts';

export function LimitFields({
  cadence,
  problems,
  onEdit,
}: {
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  onEdit: (edit: CadenceEdit) => void;
}) {
  const { quiet } = cadence;
  const of = (field: CadenceProblem['field']) => problems.filter((problem) => problem.field === field);
  const idOf = (field: 'quiet' | 'gap' | 'ceiling' | 'dayStart') =>
    of(field).length > 0 ? `${field}-problems` : undefined;
  return (
    <section>
      <h3>{i18n.t('limits.title')}</h3>
      <Switch
        on={quiet !== null}
        onChange={(on) => onEdit({ kind: 'set', field: 'quiet', to: on ? usualQuiet : null })}
      >
        {i18n.t('limits.quiet')}
      </Switch>
      {quiet && (
        <Changeable>
          <div class="row">
            <TimeField
              label={i18n.t('limits.quietFrom')}
              shown={i18n.t('windows.fromShort')}
              time={quiet.from}
              problemId={idOf('quiet')}
              onChange={(to) => onEdit({ kind: 'quietEnd', end: 'from', to })}
            />
            <TimeField
              label={i18n.t('limits.quietTo')}
              shown={i18n.t('windows.toShort')}
              time={quiet.to}
              isNextDay={endsNextDay(quiet)}
              problemId={idOf('quiet')}
              onChange={(to) => onEdit({ kind: 'quietEnd', end: 'to', to })}
            />
          </div>
        </Changeable>
      )}
      {quiet && <p class="quiet">{i18n.t('limits.quietIntro')}</p>}
      <Problems id="quiet-problems" problems={of('quiet')} />
      <ChoiceField
        label={i18n.t('limits.gap')}
        value={cadence.gapMinutes}
        options={gapOptions()}
        problemId={idOf('gap')}
        onChange={(to) => onEdit({ kind: 'set', field: 'gapMinutes', to })}
      />
      <Problems id="gap-problems" problems={of('gap')} />
      <ChoiceField
        label={i18n.t('limits.ceiling')}
        value={cadence.ceiling}
        options={countOptions(mostPerDay)}
        problemId={idOf('ceiling')}
        onChange={(to) => onEdit({ kind: 'set', field: 'ceiling', to })}
      />
      <Problems id="ceiling-problems" problems={of('ceiling')} />
      <Changeable>
        <div class="field">
          <span aria-hidden="true">{i18n.t('limits.dayStart')}</span>
          <TimeField
            label={i18n.t('limits.dayStart')}
            time={cadence.dayStart}
            problemId={idOf('dayStart')}
            onChange={(to) => onEdit({ kind: 'set', field: 'dayStart', to })}
          />
        </div>
      </Changeable>
      <Problems id="dayStart-problems" problems={of('dayStart')} />
      <p class="quiet">{i18n.t('limits.dayStartIntro')}</p>
    </section>
  );
}
