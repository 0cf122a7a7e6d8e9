import type { Cadence } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import type { HoldReason } from '../../core/nudges/nudge.ts';
import { gentleEnd } from '../../core/picking/gates.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { LimitFields } from '../cadence/LimitFields.tsx';
import { RhythmFields } from '../cadence/RhythmFields.tsx';
import { WindowFields } from '../cadence/WindowFields.tsx';
import { HoldFields } from '../nudges/HoldFields.tsx';
import { WordingFields } from '../nudges/WordingFields.tsx';
import { AboutSection } from './AboutSection.tsx';
import { FocusSection } from './AboutYouSection.tsx';
import { DataSection } from './DataSection.tsx';
import { LookField } from './LookField.tsx';

export function AllSettings({
  reading,
  cadence,
  problems,
  erasing,
  copied,
  on,
}: {
  reading: {
    settings: Settings;
    now: Temporal.Instant;
    zone: string;
    stored: { days: number; nudges: number };
    version: string;
    shortcut: string | null;
    channel: { level: 'granted' | 'denied' | 'missing'; maySilence: boolean };
    told: Readonly<Record<HoldReason, boolean>>;
  };
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  erasing: boolean;
  copied: { worked: boolean } | null;
  on: {
    cadence: (edit: CadenceEdit) => void;
    edit: (edit: Edit) => void;
    copy: () => void;
    erase: (asking: boolean) => void;
    eraseAll: () => void;
  };
}) {
  const { settings, now, stored, version, shortcut, channel, told } = reading;
  return (
    <div class="all-settings">
      {cadence.on && (
        <>
          <RhythmFields cadence={cadence} problems={problems} onEdit={on.cadence} />
          {cadence.rhythm.kind !== 'fixed' && (
            <WindowFields cadence={cadence} problems={problems} onEdit={on.cadence} />
          )}
        </>
      )}
      <LimitFields cadence={cadence} problems={problems} onEdit={on.cadence} />
      {cadence.on && <HoldFields holds={settings.holds} told={told} onEdit={on.edit} />}
      {channel.level !== 'missing' && (
        <WordingFields
          wording={settings.wording}
          sound={settings.sound}
          maySilence={channel.maySilence}
          onEdit={on.edit}
        />
      )}
      <FocusSection settings={settings} gentle={isGentle(settings, now)} gentleEnd={gentleEnd(now)} onEdit={on.edit} />
      <LookField look={settings.look} onChange={(to) => on.edit({ kind: 'set', field: 'look', to })} />
      <DataSection
        stored={stored}
        asking={erasing}
        copied={copied}
        onCopy={on.copy}
        onErase={() => on.erase(true)}
        onSure={on.eraseAll}
        onKeep={() => on.erase(false)}
      />
      <AboutSection version={version} shortcut={shortcut} />
    </div>
  );
}
