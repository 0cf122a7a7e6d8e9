import { useEffect, useRef, useState } from 'preact/hooks';
import { beginAnew } from '../../app/transfer/erase.ts';
import { saveCopy } from '../../app/transfer/export.ts';
import { ReadFailure, type RecoverySaid } from '../../components/page/ReadFailure.tsx';
import { browser } from '../../platform/browser/browser.ts';
import { openElsewhere } from '../../platform/browser/open-page.ts';
import { failureOf } from '../../platform/storage/failure.ts';
import { here } from '../page/here.ts';

/** What every page shows where records cannot be read; `error` is another one each time that it was tried. */
export function Recovery({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const [said, setSaid] = useState<RecoverySaid | null>(null);
  const first = useRef(error);
  useEffect(() => {
    if (error !== first.current) setSaid({ what: 'still' });
  }, [error]);
  return (
    <ReadFailure
      failure={failureOf(error)}
      said={said}
      onAgain={onAgain}
      onCopy={() =>
        saveCopy(...here()).then(
          (problem) => setSaid({ what: 'copied', worked: true, problem }),
          () => setSaid({ what: 'copied', worked: false }),
        )
      }
      onLeave={() => openElsewhere(browser, location.href)}
      onBeginAnew={() => beginAnew(Temporal.Now.instant()).then(onAgain, onAgain)}
    />
  );
}
