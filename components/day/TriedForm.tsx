import { i18n } from '#i18n';
import { longestLine, type Outcome, outcomes } from '../../core/day/day.ts';
import { TextField } from '../controls/TextField.tsx';
import { type DayFailure, failedWords } from './failed-words.ts';

export function TriedForm({
  outcome,
  line,
  asked,
  isChange,
  failed,
  onOutcome,
  onLine,
  onKeep,
  onCancel,
}: {
  outcome: Outcome | null;
  line: string;
  asked: number;
  /** Whether it was said before how it went. */
  isChange: boolean;
  failed: DayFailure | null;
  onOutcome: (outcome: Outcome) => void;
  onLine: (line: string) => void;
  onKeep: () => void;
  onCancel: () => void;
}) {
  const missing = asked > 0 && outcome === null;
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <fieldset class="choices outcomes" aria-describedby={missing ? 'outcome-missing' : undefined}>
        <legend>{i18n.t('tried.title')}</legend>
        {outcomes.map((one, index) => (
          <label key={one} class="choice">
            <input
              autocomplete="off"
              id={index === 0 ? 'outcome' : undefined}
              type="radio"
              name="outcome"
              checked={outcome === one}
              onChange={() => onOutcome(one)}
            />
            {i18n.t(`tried.${one}`)}
          </label>
        ))}
        {missing && (
          <p id="outcome-missing" class="note" role="alert" key={asked}>
            {i18n.t('tried.missing')}
          </p>
        )}
      </fieldset>
      <TextField
        id="line"
        label={i18n.t('tried.line')}
        limit={longestLine}
        rows={2}
        text={line}
        asked={asked}
        placeholder={i18n.t('tried.linePlaceholder')}
        onType={onLine}
      />
      {failed && (
        <p class="note" role="alert">
          {failedWords(failed)}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary">
          {i18n.t('tried.keep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t(isChange ? 'tried.leave' : 'tried.cancel')}
        </button>
      </div>
    </form>
  );
}
