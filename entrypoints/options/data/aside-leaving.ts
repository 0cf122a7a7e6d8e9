import { signal } from '@preact/signals';
import type { SetAsideLeaving } from '../../../components/transfer/SetAsideList.tsx';
import { writeFailureOf } from '../../../platform/storage/failure.ts';
import { removeAside } from '../../../platform/storage/whole-stores.ts';
import type { ChangeQueue } from '../changes/change-queue.ts';

/** Removes what was set aside, once the person has said so twice. */
export function asideLeaving({ change }: Pick<ChangeQueue, 'change'>) {
  const leaving = signal<SetAsideLeaving>({ asking: null, said: null });
  return {
    leaving,
    on: {
      ask: (asking: string | null) => {
        leaving.value = { asking, said: null };
      },
      remove: (key: string) => {
        change(async () => {
          const failed = await removeAside(key).then(() => null, writeFailureOf);
          leaving.value = { asking: null, said: { failed } };
          return { said: 'nothing', agreed: Promise.resolve() };
        });
      },
    },
  };
}
