import { i18n } from '#i18n';
import { HoldFields } from '../../components/nudges/HoldFields.tsx';
import { LookBackField } from '../../components/nudges/LookBackField.tsx';
import { NudgeHistory } from '../../components/nudges/NudgeHistory.tsx';
import { TestNudge } from '../../components/nudges/TestNudge.tsx';
import { WordingFields } from '../../components/nudges/WordingFields.tsx';
import type { OptionsReading } from './options-reading.ts';
import type { OptionsStore } from './options-store.ts';

export function NudgesSection({
  store: { tested, seen, on },
  reading: { settings, channel, told, nudge, past, zone },
}: {
  store: OptionsStore;
  reading: OptionsReading;
}) {
  return (
    <>
      {!settings.cadence.on && <p class="quiet">{i18n.t('options.offText')}</p>}
      {settings.cadence.on && <HoldFields holds={settings.holds} told={told} onEdit={on.edit} />}
      {channel.level !== 'missing' && (
        <WordingFields
          wording={settings.wording}
          sound={settings.sound}
          maySilence={channel.maySilence}
          onEdit={on.edit}
        />
      )}
      {settings.cadence.on && <LookBackField day={settings.lookBackDay} onEdit={on.edit} />}
      <TestNudge
        text={nudge}
        tested={tested.value}
        seen={seen.value}
        channel={channel}
        onTest={on.test}
        onSeen={on.seen}
      />
      <NudgeHistory nudges={past} zone={zone} />
    </>
  );
}
