import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problems } from '../../components/cadence/CadenceProblems.tsx';
import { CadenceSentence } from '../../components/cadence/CadenceSentence.tsx';
import { DayButtons } from '../../components/cadence/DayButtons.tsx';
import { LimitFields } from '../../components/cadence/LimitFields.tsx';
import { RhythmFields } from '../../components/cadence/RhythmFields.tsx';
import { WeekPreview } from '../../components/cadence/WeekPreview.tsx';
import { WindowFields } from '../../components/cadence/WindowFields.tsx';
import { Changeable } from '../../components/controls/Changeable.tsx';
import { Switch } from '../../components/controls/Switch.tsx';
import { BackOffLine } from '../../components/nudges/BackOffLine.tsx';
import { NotificationHelp } from '../../components/nudges/NotificationHelp.tsx';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { saysItAll } from '../../core/cadence/rhythm-change.ts';
import { whatKeepsFrom } from '../../core/settings/settings-change.ts';
import type { OptionsReading } from './options-reading.ts';
import type { OptionsStore } from './options-store.ts';
import { PausePart } from './PausePart.tsx';

/** `cadence` is how the fields show it, also where that cannot be saved yet. */
export function RhythmSection({
  store: { edits, on },
  reading,
  cadence,
}: {
  store: OptionsStore;
  reading: OptionsReading;
  cadence: Cadence;
}) {
  const { settings, now, zone, week, refused, channel } = reading;
  const [all, setAll] = useState(false);
  const problems = whatKeepsFrom(cadence);
  // While the rest is folded, the sentence answers for the fields that are out of sight.
  const inDays = problems.filter(({ field }) => field === 'activeDays');
  const inSentence = all ? [] : problems.filter(({ field }) => field !== 'activeDays');
  return (
    <>
      <Changeable form="list">
        <Switch on={cadence.on} onChange={(to) => on.cadence({ kind: 'set', field: 'on', to })}>
          {i18n.t('options.on')}
        </Switch>
        {cadence.on && (
          <>
            <div class="sentence">
              <Changeable>
                <span>
                  <CadenceSentence
                    cadence={cadence}
                    problemId={inSentence.length > 0 ? 'sentence-problems' : undefined}
                    onEdit={on.cadence}
                  />
                </span>
              </Changeable>
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
        )}
        {!cadence.on && <p class="quiet">{i18n.t('options.offText')}</p>}
        <PausePart reading={reading} onPause={on.pause} onResume={on.resume} />
        {cadence.on && settings.backOff.step > 0 && <BackOffLine step={settings.backOff.step} onKeep={on.keepRhythm} />}
      </Changeable>
      <h3>{i18n.t('preview.title')}</h3>
      <WeekPreview
        days={week}
        cadence={settings.cadence}
        today={now.toZonedDateTimeISO(zone).toPlainDate()}
        zone={zone}
      />
      {refused && <p class="note">{i18n.t('next.refused')}</p>}
      {cadence.on && channel.level === 'denied' && <NotificationHelp system={channel.system} reason="denied" />}
      {edits.unsaved.value && <p class="quiet">{i18n.t('preview.notSaved')}</p>}
      <details class="finer" open={all} onToggle={({ currentTarget }) => setAll(currentTarget.open)}>
        <summary>{i18n.t('options.more')}</summary>
        {cadence.on && <RhythmFields cadence={cadence} problems={problems} onEdit={on.cadence} />}
        {cadence.on && cadence.rhythm.kind !== 'fixed' && (
          <WindowFields cadence={cadence} problems={problems} onEdit={on.cadence} />
        )}
        <LimitFields cadence={cadence} problems={problems} onEdit={on.cadence} />
      </details>
    </>
  );
}
