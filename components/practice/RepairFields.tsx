import { i18n } from '#i18n';
import { datesInReach, typedDate } from '../../core/time/typed-date.ts';
import { PartFields } from './PartFields.tsx';
import { dayOf, type Parts } from './written-words.ts';

const names = ['did', 'effect', 'fix'] as const;

export function RepairFields({
  parts,
  today,
  onPart,
}: {
  parts: Parts;
  today: Temporal.PlainDate;
  onPart: (name: string, text: string) => void;
}) {
  const fields = names.map((name) => ({
    name,
    label: i18n.t(`repair.${name}`),
    example: i18n.t(`repairExample.${name}`),
  }));
  const isPast = typedDate(parts.date ?? '') !== null && !dayOf(parts, today);
  return (
    <>
      <PartFields fields={fields} parts={parts} onPart={onPart} />
      <div class="line">
        <label for="part-date">{i18n.t('repair.date')}</label>
        <input
          autocomplete="off"
          id="part-date"
          type="date"
          min={today.toString()}
          max={datesInReach.max}
          value={parts.date ?? ''}
          aria-describedby="note-part-date"
          onInput={({ currentTarget }) => onPart('date', currentTarget.value)}
        />
        <p id="note-part-date" class={isPast ? 'quiet' : 'unseen'} role="status">
          {isPast && i18n.t('repair.past')}
        </p>
      </div>
      <p class="quiet">{i18n.t('repair.forgiving')}</p>
    </>
  );
}
