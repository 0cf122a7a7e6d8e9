/** Asks once more, in the place of what was pressed, before something that cannot be taken back. */
export function AskInPlace({
  question,
  yes,
  no,
  onYes,
  onNo,
}: {
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <div class="note" role="alert">
      <p tabIndex={-1}>{question}</p>
      <div class="row">
        <button type="button" class="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
