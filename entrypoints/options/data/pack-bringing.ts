import { signal } from '@preact/signals';
import { bringInPack, openPack, previewPack, removePack } from '../../../app/packs/change-packs.ts';
import type { PackComing, PackLeaving } from '../../../components/packs/PacksPart.tsx';
import type { WholePack } from '../../../core/packs/pack.ts';
import { PackProblem } from '../../../core/packs/parse-pack.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { failureOf } from '../../../platform/storage/failure.ts';
import { here } from '../../page/here.ts';
import { latestReading } from '../../page/latest-reading.ts';
import type { ChangeQueue } from '../changes/change-queue.ts';

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
        const { id, name } = chosen.file.pack;
        coming.value = { step: 'done', id, name, isNothing: change.isNothing };
        return { said: 'nothing', agreed };
      } catch (error) {
        if (error instanceof PackProblem) refuse(error);
        else coming.value = { ...chosen, failed: failureOf(error) };
        return { said: 'nothing', agreed: Promise.resolve() };
      }
    });
  };
  /** What was said last, here or there, goes once it is no longer so. */
  const keepTrue = (isHere: (id: string) => boolean) => {
    const came = coming.peek();
    if (came.step === 'done' && !isHere(came.id)) coming.value = { step: 'idle' };
    const { asking, said } = leaving.peek();
    const stillAsking = asking !== null && isHere(asking) ? asking : null;
    const stillSaid = said && isStillSo(said, isHere(said.id)) ? said : null;
    if (stillAsking !== asking || stillSaid !== said) leaving.value = { asking: stillAsking, said: stillSaid };
  };
  return {
    coming,
    leaving,
    /** What it would do, and what may still be said, by what is stored now. */
    lookAgain: (packs: readonly WholePack[]) => {
      keepTrue((id) => packs.some(({ pack }) => pack.id === id));
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
            leaving.value = { asking: null, said: { id: pack.id, name: pack.name, failed: null, isWhole } };
            return { said: 'nothing', agreed };
          } catch (error) {
            const failed = failureOf(error);
            leaving.value = { asking: null, said: { id: pack.id, name: pack.name, failed, isWhole: false } };
            return { said: 'nothing', agreed: Promise.resolve() };
          }
        });
      },
    },
  };
}

function isStillSo({ failed, isWhole }: NonNullable<PackLeaving['said']>, isHere: boolean): boolean {
  if (failed) return isHere;
  return !isWhole || !isHere;
}
