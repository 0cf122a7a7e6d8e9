import type { ComponentChildren } from 'preact';
import { Changeable } from './Changeable.tsx';

export function RadioList<T extends string>({
  name,
  title,
  value,
  options,
  onChange,
}: {
  name: string;
  title: string;
  value: T;
  options: readonly { value: T; label: ComponentChildren }[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset class="radio-list">
      <legend class="unseen">{title}</legend>
      {options.map((option) => (
        <Changeable key={option.value}>
          <label>
            <input
              autocomplete="off"
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        </Changeable>
      ))}
    </fieldset>
  );
}
