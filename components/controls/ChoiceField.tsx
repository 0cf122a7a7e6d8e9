import { Changeable } from './Changeable.tsx';
import { Choice } from './Choice.tsx';

/** A list with its name in front, beside which it is said what became of a change. */
export function ChoiceField<T extends string | number>(choice: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  problemId?: string | undefined;
  onChange: (value: T) => void;
}) {
  return (
    <Changeable>
      <div class="field">
        {/* Said by the list itself. */}
        <span aria-hidden="true">{choice.label}</span>
        <Choice {...choice} />
      </div>
    </Changeable>
  );
}
