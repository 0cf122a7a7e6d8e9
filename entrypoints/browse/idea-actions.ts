import { bringBackOwn } from '../../app/strategies/own-strategies.ts';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import type { OwnStrategy } from '../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { changeMark, removeOwn } from '../../platform/storage/mark-store.ts';
import { here } from '../page/here.ts';
import type { BrowseListState, Removed } from './browse-list.ts';
import type { Attempt } from './idea-attempt.ts';

export function ideaActions(
  attempt: Attempt,
  { removed, fold, keepInView }: BrowseListState,
  focus: (place: string) => void,
) {
  return {
    save: (id: StrategyId, saved: boolean) => {
      keepInView(id);
      return attempt(id, saved ? 'save' : 'take_off', async () => {
        await changeMark(id, { saved });
        return saved ? 'saved' : 'takenOff';
      });
    },
    remove: (own: OwnStrategy) =>
      attempt(
        own.id,
        'remove',
        async () => {
          removed.add(await removeOwn(own.id, here()[0]));
          return 'removed';
        },
        () => {
          fold(own.id);
          const mayComeBack = removed.all.peek().some((one) => one.own.id === own.id);
          focus(mayComeBack ? placeOf.undo(own.id) : placeOf.write);
        },
      ),
    bringBack: (back: Removed) => {
      const { id } = back.own;
      keepInView(id);
      return attempt(
        id,
        'bring_back',
        async ({ settings }) => {
          await bringBackOwn(back.own, back.marks[0] ?? null, settings, ...here());
          return 'back';
        },
        () => {
          removed.drop(back);
          focus(placeOf.title(id));
        },
      );
    },
  };
}
