import { i18n } from '#i18n';

export function CheckInItemField<T extends string | number>({
  name,
  title,
  value,
  options,
  onChange,
}: {
  name: string;
  title: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
}) {
  const all = [...options, { value: null, label: i18n.t('checkIn.skip') }];
  return (
    <fieldset class="choices item">
      <legend id={`item-${name}`} tabIndex={-1}>
        {title}
      </legend>
      {all.map((one) => (
        <label key={String(one.value)} class="choice">
          <input
            autocomplete="off"
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
