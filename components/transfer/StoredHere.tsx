import { i18n } from '#i18n';

export function StoredHere({ days, nudges }: { days: number; nudges: number }) {
  return (
    <>
      <p>{i18n.t('data.intro')}</p>
      <p>{i18n.t('data.seen', { days: i18n.t('data.days', days), nudges: i18n.t('data.nudges', nudges) })}</p>
      <p>{i18n.t('data.readable')}</p>
    </>
  );
}
