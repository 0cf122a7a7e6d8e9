import { useState } from 'preact/hooks';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { browser } from '../../platform/browser.ts';
import { saveCopy } from '../../platform/copying.ts';
import { beginAnew } from '../../platform/erasing.ts';
import { failureOf } from '../../platform/storage/failure.ts';
import { openElsewhere } from '../../platform/surfaces.ts';

/** What every page shows where records cannot be read. */
export function Recovery({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <ReadFailure
      failure={failureOf(error)}
      copied={copied}
      onAgain={onAgain}
      onCopy={() =>
        saveCopy(Temporal.Now.instant()).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      onLeave={() => openElsewhere(browser, location.href)}
      onBeginAnew={() => beginAnew(Temporal.Now.instant()).then(onAgain, onAgain)}
    />
  );
}
