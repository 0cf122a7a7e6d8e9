import type { ComponentChildren } from 'preact';
import { FileButton } from './FileButton.tsx';

/** What is said of a file that is not taken, and a way to choose another one. */
export function RefusedFile({
  another,
  onFile,
  children,
}: {
  another: string;
  onFile: (file: File) => void;
  children: ComponentChildren;
}) {
  return (
    <div class="stack">
      {children}
      <div class="row">
        <FileButton words={another} onFile={onFile} />
      </div>
    </div>
  );
}
