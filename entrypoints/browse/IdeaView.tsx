import { i18n } from '#i18n';
import { supportOf } from '../../app/strategies/evidence-shown.ts';
import { WriteOnIdea } from '../../components/journal/notes/AboutIdea.tsx';
import { GateQuestion } from '../../components/picking/GateQuestion.tsx';
import { BrowseActions, type TodayState } from '../../components/strategies/browse/BrowseActions.tsx';
import { BrowseItem } from '../../components/strategies/browse/BrowseItem.tsx';
import { BrowseText } from '../../components/strategies/browse/BrowseText.tsx';
import { BrowseUndo } from '../../components/strategies/browse/BrowseUndo.tsx';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { hasDraft, wasTried } from '../../core/day/day.ts';
import { mayBeOffered } from '../../core/picking/gates.ts';
import { toolFor } from '../../core/practice/tools.ts';
import type { Browsed } from '../../core/strategies/search.ts';
import type { BrowseReading } from './browse-reading.ts';
import type { BrowseStore } from './browse-store.ts';

export function IdeaView({
  strategy,
  namesTheme,
  reading,
  store: { list, failed: failedAt, on },
}: {
  strategy: Browsed;
  namesTheme: boolean;
  reading: BrowseReading;
  store: BrowseStore;
}) {
  const { summary, text, hidden } = strategy;
  const { id } = summary;
  const isOpen = list.open.value.includes(id);
  const failed = failedAt.value?.id === id ? failedAt.value.what : null;
  const gone = list.removed.all.value.find(({ own: one }) => one.id === id);
  if (gone) {
    const words = i18n.t('own.removed');
    return <BrowseUndo id={id} title={text.title} words={words} failed={failed} onUndo={() => on.bringBack(gone)} />;
  }
  if (hidden && !isOpen && list.kept.value.includes(id) && list.filters.value.list !== 'hidden') {
    const words = goneWords(on.hasReplaced(id, reading.day), reading);
    return <BrowseUndo id={id} title={text.title} words={words} failed={failed} onUndo={() => on.undoHide(id)} />;
  }
  const asking = list.isAsking(strategy);
  const own = reading.own.find((one) => one.id === id);
  return (
    <BrowseItem
      strategy={strategy}
      open={isOpen}
      namesTheme={namesTheme}
      isToday={reading.day.strategy === id}
      onToggle={() => on.toggle(strategy)}
    >
      {text.why && !asking && <p class="why">{text.why}</p>}
      {asking ? (
        <GateQuestion heading="h4" onYes={() => on.yes(id)} onOther={() => on.notSafe(id)} />
      ) : (
        <BrowseText strategy={text} support={supportOf(text.evidence)} tool={toolFor(summary, reading.gentle)}>
          <WriteOnIdea id={id} titleId={placeOf.title(id)} />
        </BrowseText>
      )}
      <BrowseActions
        strategy={strategy}
        today={asking ? 'asking' : todayState(strategy, reading)}
        undoable={on.hasReplaced(id, reading.day)}
        failed={failed}
        on={{
          pick: () => on.pick(id),
          unpick: () => on.unpick(id),
          save: (saved) => on.save(id, saved),
          hide: () => on.hide(id),
          show: () => on.show(id),
          edit: own && (() => on.edit(own)),
          remove: own && (() => on.remove(own)),
        }}
      />
    </BrowseItem>
  );
}

function todayState({ summary }: Browsed, { day, gentle }: BrowseReading): TodayState {
  if (day.strategy === summary.id) return 'today';
  // What the person wrote is always theirs to read; as today's it would be offered like any other.
  if (!mayBeOffered(summary, gentle)) return 'alone';
  if (wasTried(day)) return 'tried';
  return hasDraft(day) ? 'begun' : 'open';
}

function goneWords(wasToday: boolean, { day, strategies }: BrowseReading): string {
  if (!wasToday) return i18n.t('browse.gone');
  const now = strategies.find(({ summary }) => summary.id === day.strategy);
  return now ? i18n.t('browse.goneToday', { title: now.text.title }) : i18n.t('browse.goneNone');
}
