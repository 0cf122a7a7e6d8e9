import { i18n } from '#i18n';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { NotificationSketch } from '../../components/nudges/NotificationSketch.tsx';
import { FocusOnChange } from '../../components/page/FocusOnChange.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { WelcomeStep } from '../../components/page/WelcomeStep.tsx';
import { FocusFields } from '../../components/settings/AboutYouFields.tsx';
import { WorryField } from '../../components/settings/WorryField.tsx';
import { clockWords } from '../../components/time/moment-words.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { WelcomeStore } from './welcome-store.ts';

const steps = 3;
const toToday = () => location.assign('/today.html');

export function WelcomePage({
  store: { shown, unreadable, said, failed, step: shownStep, on },
}: {
  store: WelcomeStore;
}) {
  if (unreadable.value) return <Recovery error={unreadable.value.error} onAgain={on.again} />;
  if (!shown.value) return null;
  const { settings } = shown.value;
  const step = shownStep.value;
  const next = () => on.go(step + 1);
  const back = step > 1 ? () => on.go(step - 1) : null;
  const setNudges = (to: boolean) => on.save({ kind: 'cadence', edit: { kind: 'set', field: 'on', to } }, toToday);
  const common = { step, steps, onBack: back };
  const nextButton = (
    <button type="button" class="button primary" onClick={next}>
      {i18n.t('welcome.next')}
    </button>
  );
  const [window] = settings.cadence.windows;
  return (
    <>
      <FocusOnChange to={String(step)} label={i18n.t('welcome.step', { step, steps })}>
        {step === 1 && (
          <WelcomeStep {...common} title={i18n.t('welcome.whatTitle')} onSkip={next} actions={nextButton}>
            <p>{i18n.t('welcome.whatText')}</p>
            <p>{i18n.t('welcome.whatNot')}</p>
            <p>{i18n.t('welcome.whatPrivate')}</p>
            <p>{i18n.t('welcome.whatShared')}</p>
            <p class="note">
              {i18n.t('welcome.whatAfraid')} <HelpLink />
            </p>
          </WelcomeStep>
        )}
        {step === 2 && (
          <WelcomeStep {...common} title={i18n.t('welcome.worryTitle')} onSkip={next} actions={nextButton}>
            <p>{i18n.t('welcome.worryText')}</p>
            <WorryField worry={settings.worry} onChange={(to) => on.save({ kind: 'set', field: 'worry', to })} />
            <FocusFields who={settings.who} minutes={settings.minutes} onEdit={on.save} />
            <p class="quiet" role="status">
              <Spoken words={said.value.what === 'saved' ? i18n.t('options.saved') : ''} once={said.value} />
            </p>
          </WelcomeStep>
        )}
        {step === 3 && (
          <WelcomeStep
            {...common}
            title={i18n.t('welcome.whenTitle')}
            onSkip={toToday}
            actions={
              <>
                <button type="button" class="button primary" onClick={() => setNudges(true)}>
                  {i18n.t('welcome.on')}
                </button>
                <button type="button" class="button" onClick={() => setNudges(false)}>
                  {i18n.t('welcome.off')}
                </button>
              </>
            }
          >
            {window && (
              <p>{i18n.t('welcome.whenText', { from: clockWords(window.from), to: clockWords(window.to) })}</p>
            )}
            <NotificationSketch title={i18n.t('nudge.discreetTitle')} message={i18n.t('nudge.discreetMessage')} />
            <p class="quiet">
              {i18n.t('welcome.whenClosed')} {i18n.t('welcome.whenOptions')}
            </p>
          </WelcomeStep>
        )}
      </FocusOnChange>
      {failed.value && (
        <p class="note" role="alert">
          {i18n.t(failed.value === 'failed' ? 'error.save' : 'options.overtaken')}
        </p>
      )}
    </>
  );
}
