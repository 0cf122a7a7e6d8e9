import { PacksPart } from '../../../components/packs/PacksPart.tsx';
import { BringIn } from '../../../components/transfer/BringIn.tsx';
import { EraseAll } from '../../../components/transfer/EraseAll.tsx';
import { SetAsideList } from '../../../components/transfer/SetAsideList.tsx';
import { StoredHere } from '../../../components/transfer/StoredHere.tsx';
import { SaveCopy } from '../../../components/transfer/saving/SaveCopy.tsx';
import { SummaryLink } from '../../../components/transfer/summary/SummaryLink.tsx';
import type { OptionsReading } from '../options-reading.ts';
import type { OptionsStore } from '../options-store.ts';

export function YourDataSection({
  store: { saving, erasing, bringing, packs, aside, on },
  reading: { settings, stored, packs: here, aside: asideHere, zone },
}: {
  store: OptionsStore;
  reading: OptionsReading;
}) {
  return (
    <>
      <StoredHere counts={stored} gentleUntil={settings.gentleUntil} />
      <SaveCopy copied={saving.copied.value} onCopy={saving.copy} onReadable={saving.readable} />
      <BringIn state={bringing.state.value} zone={zone} on={bringing.on} />
      <SetAsideList all={asideHere} leaving={aside.leaving.value} on={aside.on} />
      <PacksPart {...here} coming={packs.coming.value} leaving={packs.leaving.value} on={packs.on} />
      <SummaryLink />
      <EraseAll
        asking={erasing.value}
        onErase={() => on.erase(true)}
        onSure={on.eraseAll}
        onKeep={() => on.erase(false)}
      />
    </>
  );
}
