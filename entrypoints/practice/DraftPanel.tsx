import { supportOf } from '../../app/strategies/evidence-shown.ts';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { BeforeYouSend, fieldId, undoId } from '../../components/drafts/BeforeYouSend.tsx';
import { SupportList } from '../../components/strategies/SupportList.tsx';
import type { DraftStore } from './draft-store.ts';

export function DraftPanel({ store }: { store: DraftStore }) {
  const { text, view, isCurrent, failed, left, switched, taken, said, on } = store;
  useWhenDrawn(() => {
    // What was pressed is gone with its finding.
    if (switched.value?.failed === null) document.getElementById(undoId)?.focus();
  }, [switched.value]);
  useWhenDrawn(() => {
    if (taken.value.whole !== '') document.getElementById(fieldId)?.focus();
  }, [taken.value]);
  return (
    <BeforeYouSend
      text={text.value}
      view={view.value}
      current={isCurrent.value}
      failed={failed.value}
      left={left.value}
      switched={switched.value}
      said={said.value}
      sourceOf={(evidence) => <SupportList support={supportOf(evidence)} />}
      on={on}
    />
  );
}
