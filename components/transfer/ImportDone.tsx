import { i18n } from '#i18n';
import { TextList } from '../controls/TextList.tsx';
import { effectWords } from './effect-words.ts';
import type { Previewed } from './ImportPreview.tsx';

export function ImportDone({ preview, onLeave }: { preview: Previewed; onLeave: () => void }) {
  const done = effectWords(preview.counts);
  return (
    <div class="stack">
      <div class="stack" role="status">
        <p>{i18n.t(done.length > 0 ? 'bringIn.done' : 'bringIn.doneNothing')}</p>
        <TextList lines={done} />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t('bringIn.close')}
        </button>
      </div>
    </div>
  );
}
