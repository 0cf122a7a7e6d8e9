import { i18n } from '#i18n';
import type { Opening } from '../../../app/day/open-day.ts';
import { HelpLink } from '../../../components/help/HelpLink.tsx';
import { Spoken } from '../../../components/page/LiveRegion.tsx';
import { dateWords } from '../../../components/time/date-words.ts';
import { momentWords } from '../../../components/time/moment-words.ts';
import type { Paused } from '../../../core/settings/settings-change.ts';
import type { Panel } from '../popup-panel.ts';
import { isSaidAbove, type Said, type Undoable } from '../popup-said.ts';
import type { PopupStore } from '../popup-store.ts';

export function SaidLine({
  store,
  above = false,
  zone,
  onUndo,
  onGoBack,
}: {
  store: PopupStore;
  /** Whether it stands above the idea. */
  above?: boolean;
  zone: string;
  onUndo: (said: Undoable) => void;
  onGoBack: (before: Opening, form: Panel) => void;
}) {
  const once = store.said.value;
  const said: Said = isSaidAbove(once.what) === above ? once.what : { kind: 'nothing' };
  const way = (words: string, onClick: () => void) => (
    <button type="button" class="text-button" onClick={onClick}>
      {words}
    </button>
  );
  return (
    <p class="said quiet">
      <Spoken words={saidWords(said, zone)} once={once} />
      {said.kind === 'gentle' && (
        <>
          {' '}
          <HelpLink />
        </>
      )}
      {'done' in said && <> {way(i18n.t('options.undo'), () => onUndo(said))}</>}
      {said.kind === 'left_before' && <> {way(i18n.t('draft.goOn'), () => onGoBack(said.before, said.form))}</>}
    </p>
  );
}

function pausedWords({ to }: Paused, zone: string): string {
  return to ? i18n.t('pause.done', { moment: momentWords(to, Temporal.Now.instant(), zone, 'until') }) : '';
}

function saidWords(said: Said, zone: string): string {
  switch (said.kind) {
    case 'nothing':
      return '';
    case 'put_off':
      return i18n.t('later.done', { moment: momentWords(said.to, Temporal.Now.instant(), zone) });
    case 'paused':
      return pausedWords(said.done, zone);
    case 'pause_undone':
      return i18n.t('pause.undone');
    case 'pause_stays':
      return i18n.t('pause.stays');
    case 'resumed':
      return i18n.t('pause.resumed');
    case 'rhythm_kept':
      return i18n.t('backOff.kept');
    case 'saved':
      return i18n.t('options.saved');
    case 'taken_off':
      return i18n.t('browse.said.takenOff');
    case 'shared':
      return i18n.t('share.done');
    case 'planned':
      return i18n.t('plan.kept');
    case 'plan_did':
      return i18n.t('plan.saidDid');
    case 'plan_not_today':
      return i18n.t('plan.saidNotToday');
    case 'by_mood':
      return i18n.t('because.mood');
    case 'dropped':
      return i18n.t('draft.dropped');
    case 'gentle':
      return [...(said.came ? [i18n.t('gate.gentle')] : []), i18n.t('gate.talk')].join(' ');
    case 'passed_by':
      return i18n.t('gate.passedBy');
    case 'undone':
      return i18n.t('browse.said.todayBack');
    case 'not_for_me':
      return i18n.t('more.hidden');
    case 'unhidden':
      return i18n.t('noneLeft.done');
    case 'no_other':
      return i18n.t('more.noOther');
    case 'begun':
      return i18n.t('draft.first');
    case 'answer_stays':
      return i18n.t('gate.stays');
    case 'idea_stays':
      return i18n.t('more.ideaStays');
    case 'new_day':
      return i18n.t('newDay.begun');
    case 'day_over':
      return i18n.t('newDay.over', { date: dateWords(said.date) });
    case 'kept_before':
      return i18n.t('newDay.kept', { date: dateWords(said.date) });
    case 'left_before':
      return i18n.t('newDay.left', { date: dateWords(said.before.day.date) });
  }
}
