import { signal } from '@preact/signals';
import { saveCopy, saveReadable } from '../../../app/transfer/export.ts';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { chapterIds, readableChapters } from '../../../components/transfer/readable/readable-chapters.ts';
import { readableFrom } from '../../../components/transfer/readable/readable-from.ts';
import type { Copied } from '../../../components/transfer/saving/copied-words.ts';
import type { CopyProblem } from '../../../core/transfer/copy-problem.ts';
import { markdown } from '../../../core/transfer/markdown.ts';
import { noteCopyAnswered } from '../../../platform/storage/transfer/copy-answered.ts';
import { here } from '../../page/here.ts';

/**
 * Saves files, and tells whether the browser was asked to, and whether a copy can come back. `read` shows that a copy need
 * not be suggested any more, and `notLater` says that "not now" could not be kept.
 */
export function saving(read: () => void, notLater: () => void) {
  const copied = signal<Copied | null>(null);
  const told = (work: Promise<CopyProblem | null>) =>
    work.then(
      (problem) => {
        copied.value = { worked: true, problem };
      },
      () => {
        copied.value = { worked: false };
      },
    );
  const saveText = async (withCheckIns: boolean) => {
    const [now, zone] = here();
    const { records, titles } = await readReadable();
    const ids = chapterIds.filter((id) => withCheckIns || id !== 'checkIns');
    saveReadable(markdown(readableFrom(readableChapters(records, titles, ids), now, zone)), now, zone);
    return null;
  };
  const saveAll = async () => {
    const problem = await saveCopy(...here());
    // The copy is saved then, and said to be: the worst is that one is suggested again.
    answer(() => {});
    return problem;
  };
  const answer = (failed: () => void) => {
    noteCopyAnswered(Temporal.Now.instant()).then(read, failed);
  };
  return {
    copied,
    copy: () => told(saveAll()),
    later: () => answer(notLater),
    readable: (withCheckIns: boolean) => told(saveText(withCheckIns)),
  };
}
