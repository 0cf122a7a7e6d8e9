import { i18n } from '#i18n';
import { type Worry, worries } from '../../core/strategies/strategy.ts';
import { RadioList } from '../controls/RadioList.tsx';

export function WorryField({ worry, onChange }: { worry: Worry | null; onChange: (worry: Worry | null) => void }) {
  return (
    <RadioList
      name="worry"
      title={i18n.t('focus.title')}
      value={worry ?? 'none'}
      options={[...worries, 'none' as const].map((value) => ({ value, label: i18n.t(`focus.${value}`) }))}
      onChange={(chosen) => onChange(chosen === 'none' ? null : chosen)}
    />
  );
}
