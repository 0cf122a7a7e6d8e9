import { i18n } from '#i18n';

export function SummaryLink() {
  return (
    <section aria-labelledby="to-summary">
      <h3 id="to-summary">{i18n.t('summary.link')}</h3>
      <p>{i18n.t('summary.about')}</p>
      <p>
        <a href="/summary.html">{i18n.t('summary.go')}</a>
      </p>
    </section>
  );
}
