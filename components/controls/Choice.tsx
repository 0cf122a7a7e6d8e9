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
  const chosen = options.find((option) => option.value === value);
  return (
    <span class="select" data-chosen={chosen?.label ?? ''}>
      <select
        autocomplete="off"
        aria-label={label}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        value={String(value)}
        onChange={({ currentTarget }) => {
          const wanted = options[currentTarget.selectedIndex];
          if (wanted) onChange(wanted.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
