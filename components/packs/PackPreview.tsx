import { i18n } from '#i18n';
import type { PackIdea, WholePack } from '../../core/packs/pack.ts';
import type { PackChange } from '../../core/packs/pack-change.ts';
import type { StorageFailure } from '../../core/records/storage-failures.ts';
import { themes } from '../../core/strategies/strategy.ts';
import { TextList } from '../controls/TextList.tsx';
import { notWrittenWords } from '../transfer/not-written-words.ts';
import { PackIdeaText } from './PackIdeaText.tsx';

/** What is in a pack and what it would change, before anything is kept. */
export function PackPreview({
  file: { pack, ideas },
  change,
  failed,
  onGo,
  onLeave,
}: {
  file: WholePack;
  change: PackChange;
  failed: StorageFailure | null;
  onGo: () => void;
  onLeave: () => void;
}) {
  const { here } = change;
  return (
    <div class="import-preview">
      <h4>
        <bdi>{pack.name}</bdi>
      </h4>
      <p>
        <bdi>{i18n.t('packs.by', { name: pack.by })}</bdi>
      </p>
      {pack.note && <p>{pack.note}</p>}
      <p class="note">
        {i18n.t('packs.notOurs')} {i18n.t('packs.safety')}
      </p>
      <TextList lines={themeLines(ideas)} />
      <h4>{i18n.t('packs.read')}</h4>
      <ul class="pack-ideas">
        {ideas.map((idea) => (
          <li key={idea.id}>
            <PackIdeaText idea={idea} />
          </li>
        ))}
      </ul>
      <h4>{i18n.t('bringIn.changes')}</h4>
      <div class="stack" role="status">
        {here && <p>{i18n.t('packs.replaces', { name: here.pack.name, by: here.pack.by })}</p>}
        <TextList lines={changeLines(change)} />
      </div>
      {failed && (
        <p class="note" role="alert">
          {notWrittenWords(failed)}
        </p>
      )}
      <div class="row">
        <button type="button" class="button primary" onClick={onGo}>
          {i18n.t('packs.go')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t('bringIn.leave')}
        </button>
      </div>
    </div>
  );
}

function themeLines(ideas: readonly PackIdea[]): string[] {
  return themes.flatMap((theme) => {
    const count = ideas.filter((idea) => idea.theme === theme).length;
    return count > 0
      ? [i18n.t('packs.ofTheme', { theme: i18n.t(`theme.${theme}`), count: i18n.t('browse.count', count) })]
      : [];
  });
}

function changeLines({ isNothing, added, changed, gone }: PackChange): string[] {
  if (isNothing) return [i18n.t('bringIn.nothingNew')];
  const effects = { added, changed, removed: gone };
  const lines = (['added', 'changed', 'removed'] as const).flatMap((effect) => {
    const count = effects[effect].length;
    return count > 0 ? [i18n.t(`bringIn.effect.${effect}`, { what: i18n.t('browse.count', count) })] : [];
  });
  return lines.length > 0 ? lines : [i18n.t('packs.renamed')];
}
