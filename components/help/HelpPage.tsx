import { i18n } from '#i18n';
import { TextList } from '../controls/TextList.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { HelpAfraid } from './HelpAfraid.tsx';
import { HelpFinding } from './HelpFinding.tsx';

const seek = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function HelpPage({ onLeave }: { onLeave: () => void }) {
  return (
    <>
      {/* Before all else, for whoever has to be quick. */}
      <div class="leave">
        <button type="button" class="button primary" onClick={onLeave}>
          {i18n.t('help.leave')}
        </button>
        <p class="quiet">{i18n.t('help.leaveText')}</p>
      </div>
      <PageFrame page="help">
        <main>
          <h1>{i18n.t('help.title')}</h1>
          <p class="quiet">
            {i18n.t('help.how')} <a href="/how.html">{i18n.t('how.title')}</a>
          </p>
          <HelpAfraid />
          <section>
            <h2>{i18n.t('help.rightTitle')}</h2>
            <p>{i18n.t('help.rightFor')}</p>
            <p>{i18n.t('help.rightNot')}</p>
            <p>{i18n.t('help.seekTitle')}</p>
            <TextList lines={seek.map((number) => i18n.t(`help.seek${number}`))} />
          </section>
          <HelpFinding />
        </main>
      </PageFrame>
    </>
  );
}
