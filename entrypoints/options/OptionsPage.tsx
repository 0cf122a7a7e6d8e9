import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problems } from '../../components/cadence/CadenceProblems.tsx';
import { CadenceSentence } from '../../components/cadence/CadenceSentence.tsx';
import { DayButtons } from '../../components/cadence/DayButtons.tsx';
import { PreviewSection } from '../../components/cadence/PreviewSection.tsx';
import { Switch } from '../../components/controls/Switch.tsx';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { BackOffLine } from '../../components/nudges/BackOffLine.tsx';
import { SavedLine } from '../../components/page/SavedLine.tsx';
import { AllSettings } from '../../components/settings/AllSettings.tsx';
import { momentWords } from '../../components/time/moment-words.ts';
import { pausedAt } from '../../core/cadence/pause.ts';
import { saysItAll } from '../../core/cadence/rhythm-change.ts';
import { whatKeepsFrom } from '../../core/settings/settings-change.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { OptionsStore } from './options-store.ts';

export function OptionsPage({ store }: { store: OptionsStore }) {
  const { unreadable, said, edits, tested, seen, copied, erasing, on } = store;
  const [all, setAll] = useState(false);
  if (unreadable.value) return <Recovery error={unreadable.value.error} onAgain={on.again} />;
  const reading = store.shown.value;
  const cadence = edits.shown.value?.cadence;
  if (!reading || !cadence) return null;
  const { settings, now, zone, week } = reading;
  const { pausedUntil } = settings.cadence;
  const problems = whatKeepsFrom(cadence);
  const unsaved = edits.unsaved.value;
  const paused = pausedAt(settings.cadence, now) ? pausedUntil : null;
  // In the short view, the sentence answers for the fields that are out of sight.
  const inDays = problems.filter(({ field }) => field === 'activeDays');
  const inSentence = all ? [] : problems.filter(({ field }) => field !== 'activeDays');
  return (
    <>
      <header class="page-head">
        <h1>{i18n.t('options.heading')}</h1>
        <p>
          {i18n.t('options.intro')} <HelpLink />
        </p>
      </header>
      <section class="cadence">
        <Switch on={cadence.on} onChange={(to) => on.cadence({ kind: 'set', field: 'on', to })}>
          {i18n.t('options.on')}
        </Switch>
        {cadence.on ? (
          <>
            <div class="sentence">
              <CadenceSentence
                cadence={cadence}
                problemId={inSentence.length > 0 ? 'sentence-problems' : undefined}
                onEdit={on.cadence}
              />
            </div>
            <Problems id="sentence-problems" problems={inSentence} />
            {!all && !saysItAll(cadence) && <p class="quiet">{i18n.t('options.severalMore')}</p>}
            <DayButtons
              active={cadence.activeDays}
              problemId={inDays.length > 0 ? 'days-problems' : undefined}
              onEdit={on.cadence}
            />
            <Problems id="days-problems" problems={inDays} />
          </>
        ) : (
          <p class="quiet">{i18n.t('options.offText')}</p>
        )}
        {paused && (
          <p class="note">
            {i18n.t('options.paused', { moment: momentWords(paused, now, zone, 'until') })}{' '}
            <button type="button" class="text-button" onClick={on.resume}>
              {i18n.t('pause.resume')}
            </button>
          </p>
        )}
        {cadence.on && settings.backOff.step > 0 && <BackOffLine step={settings.backOff.step} onKeep={on.keepRhythm} />}
        <SavedLine
          said={unsaved ? 'unsaved' : said.value.what}
          once={said.value}
          undoable={edits.undoable.value}
          onUndo={on.undo}
        />
      </section>
      <PreviewSection
        days={week}
        cadence={settings.cadence}
        today={now.toZonedDateTimeISO(zone).toPlainDate()}
        zone={zone}
        text={reading.nudge}
        tested={tested.value}
        seen={seen.value}
        channel={reading.channel}
        refused={reading.refused}
        past={reading.past}
        unsaved={unsaved}
        onTest={on.test}
        onSeen={on.seen}
      />
      <Switch on={all} onChange={setAll}>
        {i18n.t('options.more')}
      </Switch>
      {all && (
        <AllSettings
          reading={reading}
          cadence={cadence}
          problems={problems}
          erasing={erasing.value}
          copied={copied.value}
          on={on}
        />
      )}
    </>
  );
}
