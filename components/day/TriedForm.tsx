import { i18n } from '#i18n';
import { longestLine, type Outcome, outcomes } from '../../core/day/day.ts';
import { TextField } from '../controls/TextField.tsx';

export function TriedForm({
  outcome,
  line,
  asked,
  failed,
  onOutcome,
  onLine,
  onKeep,
  onCancel,
}: {
  outcome: Outcome | null;
  line: string;
  asked: number;
  failed: 'save' | 'changed' | 'copy' | 'lost' | 'newer' | null;
  onOutcome: (outcome: Outcome) => void;
  onLine: (line: string) => void;
  onKeep: () => void;
  onCancel: () => void;
}) {
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <fieldset class="choices">
        <legend>{i18n.t('tried.title')}</legend>
        {outcomes.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => onOutcome(one)} />
            {i18n.t(`tried.${one}`)}
          </label>
        ))}
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
          {i18n.t(`error.${failed}`)}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary" disabled={outcome === null}>
          {i18n.t('tried.keep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('tried.cancel')}
        </button>
      </div>
    </form>
  );
}
