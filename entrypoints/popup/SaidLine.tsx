import { i18n } from '#i18n';
import { HelpLink } from '../../components/HelpLink.tsx';
import { momentWords } from '../../components/moment-words.ts';
import type { Said, Undoable } from './state.ts';

/** What the popup says of the last action, with the way back where there is one. */
export function SaidLine({ said, zone, onUndo }: { said: Said; zone: string; onUndo: (said: Undoable) => void }) {
  return (
    <p class="said quiet" role="status">
      {said.kind === 'put_off' && i18n.t('later.done', { moment: momentWords(said.to, Temporal.Now.instant(), zone) })}
      {said.kind === 'paused' &&
        i18n.t('pause.done', { moment: momentWords(said.to, Temporal.Now.instant(), zone, 'until') })}
      {said.kind === 'resumed' && i18n.t('pause.resumed')}
      {said.kind === 'rhythm_kept' && i18n.t('backOff.kept')}
      {said.kind === 'no_other' && i18n.t('more.noOther')}
      {said.kind === 'shared' && i18n.t('share.done')}
      {said.kind === 'planned' && i18n.t('plan.kept')}
      {said.kind === 'plan_did' && i18n.t('plan.saidDid')}
      {said.kind === 'plan_not_today' && i18n.t('plan.saidNotToday')}
      {said.kind === 'gentle' && (
        <>
          {said.came && i18n.t('gate.gentle')} {i18n.t('gate.talk')} <HelpLink />
        </>
      )}
      {said.kind === 'not_for_me' && i18n.t('more.hidden')}
      {said.kind === 'unhidden' && i18n.t('noneLeft.done')}
      {(said.kind === 'gentle' || said.kind === 'not_for_me' || said.kind === 'unhidden') && (
        <>
          {' '}
          <button type="button" class="text-button" onClick={() => onUndo(said)}>
            {i18n.t('options.undo')}
          </button>
        </>
      )}
    </p>
  );
}
