import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { newGentleEnd } from '../../app/picking/keep-gentle.ts';
import { LastChange } from '../../components/controls/Changeable.tsx';
import { SavedLine } from '../../components/controls/SavedLine.tsx';
import { DraftSwitches } from '../../components/drafts/DraftSwitches.tsx';
import { AboutSection } from '../../components/settings/AboutSection.tsx';
import { FocusSection } from '../../components/settings/AboutYouSection.tsx';
import { LookField } from '../../components/settings/LookField.tsx';
import { SectionList } from '../../components/settings/SectionList.tsx';
import { SettingsSection } from '../../components/settings/SettingsSection.tsx';
import { CopySuggestion } from '../../components/transfer/saving/CopySuggestion.tsx';
import { isGentle } from '../../core/settings/settings.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import { YourDataSection } from './data/YourDataSection.tsx';
import { NudgesSection } from './NudgesSection.tsx';
import type { OptionsStore } from './options-store.ts';
import { RhythmSection } from './RhythmSection.tsx';
import { followAddress, sectionInView } from './section-address.ts';

export function OptionsPage({ store }: { store: OptionsStore }) {
  const { unreadable, said, edits, saving, place, on } = store;
  useEffect(on.placed);
  if (unreadable.value) return <Recovery error={unreadable.value.error} onAgain={on.again} />;
  const reading = store.shown.value;
  const cadence = edits.shown.value?.cadence;
  if (!reading || !cadence) return null;
  const { settings, now } = reading;
  const saved = {
    said: edits.unsaved.value ? ('unsaved' as const) : said.value.what,
    once: said.value,
    undoable: edits.undoable.value,
    onUndo: on.undo,
  };
  return (
    <LastChange.Provider value={{ place: place.value, ...saved }}>
      <header class="page-head">
        <h1>{i18n.t('options.heading')}</h1>
        <p>{i18n.t('options.intro')}</p>
        {reading.suggestCopy && <CopySuggestion onCopy={saving.copy} onLater={saving.later} />}
        {place.value === '' && saved.said !== 'nothing' && <SavedLine {...saved} />}
      </header>
      <Sections>
        <SettingsSection id="rhythm">
          <RhythmSection store={store} reading={reading} cadence={cadence} />
        </SettingsSection>
        <SettingsSection id="about-you">
          <FocusSection
            settings={settings}
            gentle={isGentle(settings, now)}
            gentleEnd={() => newGentleEnd(now)}
            onEdit={on.edit}
          />
        </SettingsSection>
        <SettingsSection id="nudges">
          <NudgesSection store={store} reading={reading} />
        </SettingsSection>
        <SettingsSection id="practice">
          <DraftSwitches off={settings.draftKindsOff} onEdit={on.edit} />
        </SettingsSection>
        <SettingsSection id="appearance">
          <LookField look={settings.look} onChange={(to) => on.edit({ kind: 'set', field: 'look', to })} />
        </SettingsSection>
        <SettingsSection id="data">
          <YourDataSection store={store} reading={reading} />
        </SettingsSection>
        <SettingsSection id="about">
          <AboutSection version={reading.version} shortcut={reading.shortcut} />
        </SettingsSection>
      </Sections>
    </LastChange.Provider>
  );
}

function Sections({ children }: { children: ComponentChildren }) {
  // With the drawing and not after it, where it would take the focus from whoever has moved it already.
  useLayoutEffect(followAddress, []);
  return (
    <div class="with-sections">
      <SectionList inView={sectionInView.value} />
      <div class="all-sections">{children}</div>
    </div>
  );
}
