import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadableChapter } from '../../../core/transfer/readable.ts';

const fewFirst = 10;
const manyMore = 50;

export function SummaryPicker({
  chapter: { title, entries },
  picked,
  onPick,
}: {
  chapter: ReadableChapter;
  picked: ReadonlySet<string>;
  onPick: (ids: readonly string[], on: boolean) => void;
}) {
  const [most, setMost] = useState(fewFirst);
  const shown = entries.slice(0, most);
  const ids = shown.map(({ id }) => id);
  const all = ids.every((id) => picked.has(id));
  const left = entries.length - shown.length;
  return (
    <fieldset class="pick-chapter">
      <legend>{title}</legend>
      {shown.map(({ id, title: name, parts }) => (
        <label key={id} class="check">
          <input
            autocomplete="off"
            type="checkbox"
            checked={picked.has(id)}
            onChange={({ currentTarget }) => onPick([id], currentTarget.checked)}
          />
          <span>
            <bdi>{name}</bdi> <bdi class="quiet excerpt">{parts[0]?.text}</bdi>
          </span>
        </label>
      ))}
      <div class="row">
        {shown.length > 1 && (
          <button type="button" class="text-button" onClick={() => onPick(ids, !all)}>
            {i18n.t(all ? 'summary.noneOf' : 'summary.allOf', { chapter: title })}
          </button>
        )}
        {left > 0 && (
          <button type="button" class="text-button" onClick={() => setMost(most + manyMore)}>
            {i18n.t('summary.more', Math.min(left, manyMore))}
          </button>
        )}
      </div>
    </fieldset>
  );
}
