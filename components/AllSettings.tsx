import { i18n } from '#i18n';
import type { Cadence } from '../core/cadence.ts';
import type { CadenceProblem } from '../core/cadence-problems.ts';
import type { Settings } from '../core/settings.ts';
import { AboutSection } from './AboutSection.tsx';
import { DataSection } from './DataSection.tsx';
import { LimitFields } from './LimitFields.tsx';
import { LookField } from './LookField.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { WindowFields } from './WindowFields.tsx';
import { WordingFields } from './WordingFields.tsx';
import { WorryField } from './WorryField.tsx';

/** Everything that can be set, in the order of how often people look for it. */
export function AllSettings({
  reading,
  cadence,
  problems,
  erasing,
  on,
}: {
  reading: { settings: Settings; stored: { days: number; nudges: number }; version: string; shortcut: string | null };
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  erasing: boolean;
  on: {
    cadence: (cadence: Cadence) => void;
    settings: (change: Partial<Omit<Settings, 'cadence'>>) => void;
    erase: (asking: boolean) => void;
    eraseAll: () => void;
  };
}) {
  const { settings, stored, version, shortcut } = reading;
  return (
    <div class="all-settings">
      {cadence.on && (
        <>
          <RhythmFields cadence={cadence} problems={problems} onChange={on.cadence} />
          {cadence.rhythm.kind !== 'fixed' && (
            <WindowFields cadence={cadence} problems={problems} onChange={on.cadence} />
          )}
        </>
      )}
      <LimitFields cadence={cadence} problems={problems} onChange={on.cadence} />
      <WordingFields
        wording={settings.wording}
        sound={settings.sound}
        onWording={(wording) => on.settings({ wording })}
        onSound={(sound) => on.settings({ sound })}
      />
      <section>
        <h2>{i18n.t('focus.title')}</h2>
        <p class="quiet">{i18n.t('focus.intro')}</p>
        <WorryField worry={settings.worry} onChange={(worry) => on.settings({ worry })} />
      </section>
      <LookField look={settings.look} onChange={(look) => on.settings({ look })} />
      <DataSection
        stored={stored}
        asking={erasing}
        onErase={() => on.erase(true)}
        onSure={on.eraseAll}
        onKeep={() => on.erase(false)}
      />
      <AboutSection version={version} shortcut={shortcut} />
    </div>
  );
}
