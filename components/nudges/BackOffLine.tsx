import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackOffStep } from '../../core/nudges/back-off.ts';

export function BackOffLine({
  step,
  onShown,
  onKeep,
}: {
  step: BackOffStep;
  onShown?: () => void;
  onKeep: () => void;
}) {
  useEffect(() => onShown?.(), []);
  if (step === 0) return null;
  return (
    <p class="note backed-off">
      {i18n.t(step === 1 ? 'backOff.half' : 'backOff.weekly')}{' '}
      <button type="button" class="text-button" onClick={onKeep}>
        {i18n.t('backOff.keep')}
      </button>
    </p>
  );
}
