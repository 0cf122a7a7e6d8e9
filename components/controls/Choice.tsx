export function Choice<T extends string | number>({
  label,
  value,
  options,
  problemId,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  problemId?: string | undefined;
  onChange: (value: T) => void;
}) {
  return (
    <select
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      value={String(value)}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
