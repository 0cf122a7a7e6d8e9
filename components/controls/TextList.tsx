export function TextList({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="text-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
