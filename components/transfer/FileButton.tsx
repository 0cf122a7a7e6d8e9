import { useRef } from 'preact/hooks';

/** A button that has the browser ask for a file. The same file may be chosen again. */
export function FileButton({ words, onFile }: { words: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {words}
      </button>
      <input
        autocomplete="off"
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
