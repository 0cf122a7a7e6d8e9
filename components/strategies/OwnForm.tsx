import { i18n } from '#i18n';
import type { ChangeFailure } from '../../core/records/storage-failures.ts';
import { ownProblems } from '../../core/strategies/own-problems.ts';
import { mostOwnMinutes, type OwnStrategy, ownFields } from '../../core/strategies/own-strategy.ts';
import { levels, themes } from '../../core/strategies/strategy.ts';
import { LabelledChoice } from '../controls/LabelledChoice.tsx';
import { joined } from '../page/joined-words.ts';
import { placeOf } from './browse/browse-places.ts';
import { OwnTextField } from './OwnTextField.tsx';

const minutes = Array.from({ length: mostOwnMinutes }, (_, index) => index + 1);

export function OwnForm({
  own,
  isNew,
  asked,
  failed,
  onType,
  onKeep,
  onLeave,
}: {
  own: OwnStrategy;
  isNew: boolean;
  asked: number;
  failed: ChangeFailure | null;
  onType: (part: Partial<OwnStrategy>) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  const problems = asked > 0 ? ownProblems(own) : {};
  return (
    <form
      class="panel"
      noValidate
      aria-labelledby={placeOf.form}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2 id={placeOf.form} tabIndex={-1}>
        {i18n.t(isNew ? 'own.newTitle' : 'own.editTitle')}
      </h2>
      <p class="quiet">{i18n.t('own.explain')}</p>
      {ownFields.map((field) => (
        <OwnTextField
          key={field}
          field={field}
          text={own[field]}
          asked={asked}
          problem={problems[field]}
          onType={(text) => onType({ [field]: text })}
        />
      ))}
      <div class="selects">
        <LabelledChoice
          label={i18n.t('browse.theme')}
          value={own.theme}
          options={themes.map((value) => ({ value, label: i18n.t(`theme.${value}`) }))}
          onChange={(theme) => onType({ theme })}
        />
        <LabelledChoice
          label={i18n.t('browse.size')}
          value={own.level}
          options={levels.map((value) => ({ value, label: i18n.t(`browse.level${value}`) }))}
          onChange={(level) => onType({ level })}
        />
        <LabelledChoice
          label={i18n.t('browse.time')}
          value={own.minutes}
          options={minutes.map((value) => ({ value, label: i18n.t('browse.minutes', value) }))}
          onChange={(chosen) => onType({ minutes: chosen })}
        />
      </div>
      <label class="check">
        <input
          autocomplete="off"
          type="checkbox"
          checked={own.alone}
          onChange={({ currentTarget }) => onType({ alone: currentTarget.checked })}
        />
        {i18n.t('own.alone')}
      </label>
      {failed && (
        <p class="note" role="alert">
          {failedWords(failed)}
        </p>
      )}
      <div class="choices">
        <button type="submit" class="button primary">
          {i18n.t('tried.keep')}
        </button>
        <button type="button" id={placeOf.leave} class="button" onClick={onLeave}>
          {i18n.t('tried.cancel')}
        </button>
      </div>
    </form>
  );
}

function failedWords(failed: ChangeFailure): string {
  if (failed === 'changed') return joined('after', [i18n.t('journal.changed'), i18n.t('journal.keepOver')]);
  if (failed === 'removed') return joined('after', [i18n.t('journal.removed'), i18n.t('own.keepApart')]);
  return i18n.t(`error.${failed}`);
}
