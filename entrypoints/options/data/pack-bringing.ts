import { signal } from '@preact/signals';
import { bringInPack, openPack, previewPack, removePack } from '../../../app/packs/change-packs.ts';
import type { PackComing, PackLeaving } from '../../../components/packs/PacksPart.tsx';
import type { WholePack } from '../../../core/packs/pack.ts';
import { PackProblem } from '../../../core/packs/parse-pack.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { failureOf } from '../../../platform/storage/failure.ts';
import { here } from '../../page/here.ts';
import { latestReading } from '../../page/latest-reading.ts';
import type { ChangeQueue } from '../change-queue.ts';

/** Brings packs in and removes them. Until the person has read what is in one and says yes, nothing is changed. */
export function packBringing({ change }: Pick<ChangeQueue, 'change'>) {
  const coming = signal<PackComing>({ step: 'idle' });
  const leaving = signal<PackLeaving>({ asking: null, said: null });
  const latest = latestReading();
  const refuse = (error: unknown) => {
    const { problem, faults, more } =
      error instanceof PackProblem ? error : { problem: 'unread' as const, faults: [], more: 0 };
    coming.value = { step: 'refused', problem, faults, more };
  };
  const notSeen = (error: unknown) => {
    if (error instanceof PackProblem) refuse(error);
    else coming.value = { step: 'notSeen', why: failureOf(error) };
  };
  const look = async (opening: Promise<WholePack>) => {
    const looked = await latest(opening.then(async (file) => ({ file, change: await previewPack(file) })));
    if (looked) coming.value = { step: 'chosen', ...looked, failed: null };
  };
  const go = () => {
    const chosen = coming.peek();
    if (chosen.step !== 'chosen') return;
    coming.value = { step: 'working' };
    change(async () => {
      try {
        const { change, agreed } = await bringInPack(browser, chosen.file, ...here());
        coming.value = { step: 'done', name: chosen.file.pack.name, isNothing: change.isNothing };
        return { said: 'nothing', agreed };
      } catch (error) {
        if (error instanceof PackProblem) refuse(error);
        else coming.value = { ...chosen, failed: failureOf(error) };
        return { said: 'nothing', agreed: Promise.resolve() };
      }
    });
  };
  return {
    coming,
    leaving,
    /** What it would do, by what is stored now. */
    lookAgain: () => {
      const chosen = coming.peek();
      if (chosen.step !== 'chosen') return;
      const still = () => coming.peek() === chosen;
      latest(previewPack(chosen.file)).then(
        (change) => {
          if (change && still()) coming.value = { ...chosen, change };
        },
        (error) => still() && notSeen(error),
      );
    },
    on: {
      choose: (file: File) => {
        coming.value = { step: 'reading' };
        const opening = openPack(file);
        look(opening).catch((error) =>
          opening.then(
            () => notSeen(error),
            () => refuse(error),
          ),
        );
      },
      go,
      leave: () => {
        coming.value = { step: 'idle' };
      },
      ask: (asking: string | null) => {
        leaving.value = { asking, said: null };
      },
      remove: ({ pack }: WholePack) => {
        change(async () => {
          try {
            const { isWhole, agreed } = await removePack(browser, pack.id, ...here());
            leaving.value = { asking: null, said: { name: pack.name, failed: null, isWhole } };
            return { said: 'nothing', agreed };
          } catch (error) {
            leaving.value = { asking: null, said: { name: pack.name, failed: failureOf(error), isWhole: false } };
            return { said: 'nothing', agreed: Promise.resolve() };
          }
        });
      },
    },
  };
}
