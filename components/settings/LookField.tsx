import { i18n } from '#i18n';
import { type Look, looks } from '../../core/settings/settings.ts';
import { RadioList } from '../controls/RadioList.tsx';

export function LookField({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  return (
    <>
      <RadioList
        name="look"
        title={i18n.t('sections.appearance')}
        value={look}
        options={looks.map((value) => ({ value, label: i18n.t(`look.${value}`) }))}
        onChange={onChange}
      />
      <p class="quiet">{i18n.t('look.language')}</p>
    </>
  );
}
