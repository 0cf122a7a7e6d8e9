import { useState } from 'preact/hooks';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { saveFile } from '../../components/save-file.ts';
import { copyOfEverything } from '../../platform/copying.ts';
import { beginAnew } from '../../platform/erasing.ts';
import { failureOf } from '../../platform/storage/failure.ts';

/** What every page shows where records cannot be read. */
export function Recovery({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const now = Temporal.Now.instant();
    saveFile(`tend-${now.toString().slice(0, 10)}.json`, await copyOfEverything(now));
  };
  return (
    <ReadFailure
      failure={failureOf(error)}
      copied={copied}
      onAgain={onAgain}
      onCopy={() =>
        copy().then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      onBeginAnew={() => beginAnew(Temporal.Now.instant()).then(onAgain, onAgain)}
    />
  );
}
