import { i18n } from '#i18n';
import { PageFrame } from '../page/PageFrame.tsx';
import { HelpLink } from './HelpLink.tsx';

const parts = ['idea', 'other', 'nudges', 'later', 'levels', 'kept'] as const;

/** How Tend is used. What someone needs who is afraid stands on a page of its own, `HelpPage`. */
export function HowPage() {
  return (
    <PageFrame page="how">
      <main>
        <h1>{i18n.t('how.title')}</h1>
        {parts.map((part) => (
          <section key={part}>
            <h2>{i18n.t(`how.${part}Title`)}</h2>
            <p>{i18n.t(`how.${part}Text`)}</p>
          </section>
        ))}
        <p>
          {i18n.t('how.safety')} <HelpLink />
        </p>
      </main>
    </PageFrame>
  );
}
