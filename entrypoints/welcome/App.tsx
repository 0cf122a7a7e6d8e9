import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveEdits } from '../../app/settings/edit-settings.ts';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { NoticeSketch } from '../../components/nudges/NotificationSketch.tsx';
import { Attentive } from '../../components/page/FocusOnChange.tsx';
import { Icon } from '../../components/page/Icon.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { WelcomeStep } from '../../components/page/WelcomeStep.tsx';
import { FocusFields } from '../../components/settings/AboutYouFields.tsx';
import { WorryField } from '../../components/settings/WorryField.tsx';
import { clockWords } from '../../components/time/moment-words.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { browser } from '../../platform/browser/browser.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { hearChanges } from '../../platform/storage/changes.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { latestReading } from '../page/latest-reading.ts';
import { Recovery } from '../recovery/Recovery.tsx';

const steps = 3;
const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];
const toToday = () => location.assign('/popup.html#tab');

/** Three steps, each of which can be skipped; then today's strategy. */
export function App() {
  const [step, setStep] = useState(1);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState<{ error: unknown } | null>(null);
  const [unsaved, setUnsaved] = useState<'failed' | 'overtaken' | null>(null);
  /** Another object each time that something was saved. */
  const [saved, setSaved] = useState<object | null>(null);
  const readings = useRef(latestReading()).current;
  /** Shows settings as they were read or stored last. */
  const show = async (reading: Promise<Settings>) => {
    const latest = await readings(reading);
    if (!latest) return;
    showLook(latest.look);
    setSettings(latest);
  };
  /** Stores an answer; `then` only where that worked. What was said of the one before goes first. */
  const save = async (edit: Edit, then = () => {}) => {
    setUnsaved(null);
    try {
      const saving = saveEdits(browser, [edit], ...here());
      const [{ refused }] = await Promise.all([saving, show(saving.then(({ settings: stored }) => stored))]);
      setSaved(refused ? null : {});
      setUnsaved(refused ? 'overtaken' : null);
      if (!refused) then();
    } catch {
      setSaved(null);
      setUnsaved('failed');
      // An answer before this one may have been stored, and not shown since this one was on its way.
      show(readSettings(Temporal.Now.instant())).catch((reason) => setFailed({ error: reason }));
    }
  };
  const read = () => {
    setFailed(null);
    show(readSettings(Temporal.Now.instant())).catch((error) => setFailed({ error }));
  };
  useEffect(() => {
    read();
    return hearChanges(read);
  }, []);

  if (failed) return <Recovery error={failed.error} onAgain={read} />;
  if (!settings) return null;
  const go = (to: number) => {
    setStep(to);
    setSaved(null);
  };
  const next = () => go(step + 1);
  const back = step > 1 ? () => go(step - 1) : null;
  const setNudges = (to: boolean) => save({ kind: 'cadence', edit: { kind: 'set', field: 'on', to } }, toToday);
  const common = { step, steps, onBack: back };
  const nextButton = (
    <button type="button" class="button primary" onClick={next}>
      {i18n.t('welcome.next')}
    </button>
  );
  const [window] = settings.cadence.windows;
  return (
    <>
      <Icon name="sprout" class="mark" />
      <Attentive to={String(step)} label={i18n.t('welcome.step', { step, steps })}>
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
            <WorryField worry={settings.worry} onChange={(to) => save({ kind: 'set', field: 'worry', to })} />
            <FocusFields who={settings.who} minutes={settings.minutes} onEdit={save} />
            <p class="quiet" role="status">
              <Spoken words={saved ? i18n.t('options.saved') : ''} once={saved} />
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
            <NoticeSketch title={i18n.t('nudge.discreetTitle')} message={i18n.t('nudge.discreetMessage')} />
            <p class="quiet">
              {i18n.t('welcome.whenClosed')} {i18n.t('welcome.whenOptions')}
            </p>
          </WelcomeStep>
        )}
      </Attentive>
      {unsaved && (
        <p class="note" role="alert">
          {i18n.t(unsaved === 'failed' ? 'error.save' : 'options.overtaken')}
        </p>
      )}
    </>
  );
}
