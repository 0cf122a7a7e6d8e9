import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { windowEndWords } from '../../components/cadence/window-words.ts';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { NotificationSketch } from '../../components/nudges/NotificationSketch.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { PinHelp } from '../../components/page/PinHelp.tsx';
import { WelcomeStep } from '../../components/page/WelcomeStep.tsx';
import { FocusFields } from '../../components/settings/AboutYouFields.tsx';
import { WorryField } from '../../components/settings/WorryField.tsx';
import { SampleIdea } from '../../components/strategies/SampleIdea.tsx';
import { clockWords } from '../../components/time/moment-words.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { WelcomeStore } from './welcome-store.ts';

const steps = 4;
const toToday = () => location.assign('/today.html');

export function WelcomePage({
  store: { shown, unreadable, said, failed, step: shownStep, on },
}: {
  store: WelcomeStore;
}) {
  const step = shownStep.value;
  const before = useRef(step);
  useWhenDrawn(() => {
    if (before.current !== step) document.getElementById('step-title')?.focus();
    before.current = step;
  }, [step]);
  if (unreadable.value) return <Recovery error={unreadable.value.error} onAgain={on.again} />;
  if (!shown.value) return null;
  const { settings, sample, nudge, shortcut, onToolbar } = shown.value;
  const next = () => on.go(step + 1);
  const setNudges = (to: boolean, then: () => void) =>
    on.save({ kind: 'cadence', edit: { kind: 'set', field: 'on', to } }, then);
  const common = {
    step,
    steps,
    onBack: step > 1 ? () => on.go(step - 1) : null,
    onSkip:
      step < 3 ? (nudges: boolean) => (nudges === settings.cadence.on ? toToday() : setNudges(nudges, toToday)) : null,
  };
  const nextButton = (
    <button type="button" class="button primary" onClick={next}>
      {i18n.t('welcome.next')}
    </button>
  );
  const [window] = settings.cadence.windows;
  return (
    <>
      {step === 1 && (
        <WelcomeStep {...common} title={i18n.t('welcome.whatTitle')} actions={nextButton}>
          <p>{i18n.t('welcome.whatText')}</p>
          {sample && <SampleIdea strategy={sample} />}
          <p>
            {i18n.t('welcome.whatPrivate')} {i18n.t('welcome.whatNot')}
          </p>
          <p>{i18n.t('welcome.whatShared')}</p>
          <p class="note">
            {i18n.t('welcome.whatAfraid')} <HelpLink />
          </p>
        </WelcomeStep>
      )}
      {step === 2 && (
        <WelcomeStep {...common} title={i18n.t('welcome.worryTitle')} actions={nextButton}>
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
          actions={
            <>
              <button type="button" class="button primary" onClick={() => setNudges(true, next)}>
                {i18n.t('welcome.on')}
              </button>
              <button type="button" class="button" onClick={() => setNudges(false, next)}>
                {i18n.t('welcome.off')}
              </button>
            </>
          }
        >
          {window && <p>{i18n.t('welcome.whenText', { from: clockWords(window.from), to: windowEndWords(window) })}</p>}
          <NotificationSketch {...nudge} />
          <p class="quiet">
            {i18n.t('welcome.whenClosed')} {i18n.t('welcome.whenOptions')}
          </p>
        </WelcomeStep>
      )}
      {step === steps && (
        <WelcomeStep
          {...common}
          title={i18n.t('welcome.pinTitle')}
          actions={
            <button type="button" class="button primary" onClick={toToday}>
              {i18n.t('welcome.toToday')}
            </button>
          }
        >
          <p>{i18n.t('welcome.pinWhy')}</p>
          {onToolbar ? <p>{i18n.t('welcome.pinned')}</p> : <PinHelp way={import.meta.env.FIREFOX ? 'gear' : 'pin'} />}
          {shortcut && <p class="quiet">{i18n.t('welcome.keys', { keys: shortcut })}</p>}
        </WelcomeStep>
      )}
      {failed.value && (
        <p class="note" role="alert">
          {i18n.t(failed.value === 'overtaken' ? 'options.overtaken' : `error.${failed.value}`)}
        </p>
      )}
    </>
  );
}
