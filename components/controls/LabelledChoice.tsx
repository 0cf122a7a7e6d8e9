import { Choice } from './Choice.tsx';

export function LabelledChoice<T extends string | number>(choice: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <div class="line">
      {/* Said by the list itself. */}
      <span class="quiet" aria-hidden="true">
        {choice.label}
      </span>
      <Choice {...choice} />
    </div>
  );
}
