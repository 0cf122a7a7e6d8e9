import type { ComponentChildren } from 'preact';
import { Changeable } from './Changeable.tsx';

export function Switch({
  on,
  disabled = false,
  onChange,
  children,
}: {
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <Changeable>
      <label class="switch">
        <input
          autocomplete="off"
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={disabled}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
    </Changeable>
  );
}
