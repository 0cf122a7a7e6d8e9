import { i18n } from '#i18n';
import { type Breath, breaths } from '../../core/practice/five-breaths.ts';

export function FiveBreaths({
  breath,
  over,
  onStart,
  onStop,
}: {
  /** `null` before the first and after the last. */
  breath: Breath | null;
  over: boolean;
  onStart: () => void;
  onStop: () => void;
}) {
  return (
    <div class="tool breaths">
      <div class={`breath ${breath?.part ?? 'rest'}`} aria-hidden="true" />
      <p class="breath-words" role="status">
        {breath && i18n.t(breath.part === 'in' ? 'breaths.in' : 'breaths.out')}
        {over && i18n.t('breaths.over')}
      </p>
      <p class="quiet">{breath && i18n.t('breaths.count', { number: breath.number, all: breaths })}</p>
      <div class="row">
        <button type="button" class={breath ? 'button' : 'button primary'} onClick={breath ? onStop : onStart}>
          {i18n.t(breath ? 'breaths.stop' : over ? 'breaths.anew' : 'breaths.start')}
        </button>
      </div>
    </div>
  );
}
