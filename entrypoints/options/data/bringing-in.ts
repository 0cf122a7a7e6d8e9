import { signal } from '@preact/signals';
import { importBackup, openBackup, previewImport } from '../../../app/transfer/import.ts';
import type { BringingIn } from '../../../components/transfer/BringIn.tsx';
import { type Backup, ImportProblem } from '../../../core/transfer/backup.ts';
import type { ImportMode } from '../../../core/transfer/import-plan.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { failureOf } from '../../../platform/storage/failure.ts';
import { here } from '../../page/here.ts';
import { latestReading } from '../../page/latest-reading.ts';
import type { ChangeQueue } from '../changes/change-queue.ts';

/** Brings a copy in, step by step. Until the last one, nothing is changed. */
export function bringingIn({ change, onDone }: Pick<ChangeQueue, 'change'> & { onDone: () => void }) {
  const state = signal<BringingIn>({ step: 'idle' });
  const latest = latestReading();
  let backup: Backup | null = null;
  let lastSeed: string | null = null;
  const refuse = (error: unknown, otherwise: BringingIn) => {
    state.value = error instanceof ImportProblem ? { step: 'refused', problem: error.problem } : otherwise;
  };
  const notSeen = (error: unknown) => refuse(error, { step: 'notSeen', why: failureOf(error) });
  const look = async (mode: ImportMode, opened: Backup) => {
    const preview = await latest(previewImport(opened, mode, here()[0]));
    if (!preview || backup !== opened || state.peek().step === 'working') return;
    const { asking = false, failed = null } = state.peek() as Partial<Extract<BringingIn, { step: 'chosen' }>>;
    state.value = { step: 'chosen', mode, preview, asking: asking && mode === 'replace', failed };
  };
  const choose = async (file: File) => {
    state.value = { step: 'reading' };
    try {
      backup = await openBackup(file);
    } catch (error) {
      return refuse(error, { step: 'refused', problem: 'unread' });
    }
    await look('merge', backup).catch(notSeen);
  };
  const again = (mode: ImportMode) => {
    if (backup) look(mode, backup).catch(notSeen);
  };
  const bringIn = () => {
    const chosen = state.peek();
    const opened = backup;
    if (chosen.step !== 'chosen' || !opened) return;
    state.value = { step: 'working', share: 0 };
    change(async () => {
      const progress = (share: number) => {
        state.value = { step: 'working', share };
      };
      try {
        const { agreed, ...preview } = await importBackup(browser, opened, chosen.mode, ...here(), progress);
        backup = null;
        // With a copy in the place of everything comes its seed.
        lastSeed = null;
        onDone();
        state.value = { step: 'done', preview };
        return { said: 'nothing', agreed };
      } catch (error) {
        state.value = { ...chosen, asking: false, failed: failureOf(error) };
        return { said: 'nothing', agreed: Promise.resolve() };
      }
    });
  };
  const ask = (asking: boolean) => {
    const chosen = state.peek();
    if (chosen.step === 'chosen') state.value = { ...chosen, asking, failed: null };
  };
  return {
    state,
    /** What it would do, and what may still be said, by what is stored now. Whatever was erased begins with another seed. */
    lookAgain: (seed: string) => {
      const chosen = state.peek();
      const isErased = lastSeed !== null && seed !== lastSeed;
      lastSeed = seed;
      if (chosen.step === 'done' && isErased) state.value = { step: 'idle' };
      if (chosen.step === 'chosen') again(chosen.mode);
    },
    on: {
      choose,
      mode: again,
      go: () => {
        const chosen = state.peek();
        if (chosen.step === 'chosen' && chosen.mode === 'replace') ask(true);
        else bringIn();
      },
      sure: bringIn,
      keep: () => ask(false),
      leave: () => {
        backup = null;
        state.value = { step: 'idle' };
      },
    },
  };
}
