import { i18n } from '#i18n';
import { charactersLeft, type OwnProblem } from '../core/own-problems.ts';
import { type OwnField, ownLimits, ownRequired } from '../core/own-strategy.ts';
import { placeOf } from './browse-places.ts';

/** A title fits one line; so does a question. */
const oneLine = 100;

/**
 * One text of one's own strategy. It takes more than fits, and says so, rather than cutting off what someone pastes.
 */
export function OwnTextField({
  field,
  text,
  problem,
  onType,
}: {
  field: OwnField;
  text: string;
  problem: OwnProblem | undefined;
  onType: (text: string) => void;
}) {
  const left = charactersLeft(field, text);
  const noteId = problem || left !== null ? `note-${field}` : undefined;
  const common = {
    id: placeOf.field(field),
    dir: 'auto' as const,
    value: text,
    'aria-invalid': problem !== undefined,
    'aria-required': ownRequired.includes(field),
    'aria-describedby': noteId,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onType(currentTarget.value),
  };
  return (
    <div class="line">
      <label for={common.id}>
        {i18n.t(`own.${field}`)} {!ownRequired.includes(field) && <span class="quiet">{i18n.t('own.optional')}</span>}
      </label>
      {ownLimits[field] <= oneLine ? <input autocomplete="off" {...common} /> : <textarea rows={3} {...common} />}
      {noteId && (
        <p id={noteId} class={problem ? 'note' : 'quiet'}>
          {problem === 'missing' ? i18n.t('own.missing') : roomWords(left ?? 0)}
        </p>
      )}
    </div>
  );
}

function roomWords(left: number): string {
  return left < 0 ? i18n.t('own.tooLong', -left) : i18n.t('own.left', left);
}
