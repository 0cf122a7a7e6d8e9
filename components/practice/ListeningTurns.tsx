import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Speaker, Turns, TurnsAct } from '../../core/practice/listening-turns.ts';

const speakers = ['first', 'second'] as const satisfies readonly Speaker[];

/** Two people at one screen: who speaks, who says back, and then the other way round. */
export function ListeningTurns({
  turns,
  timer,
  onAct,
}: {
  turns: Turns;
  timer: ComponentChildren;
  onAct: (act: TurnsAct) => void;
}) {
  const button = (words: string, act: TurnsAct, primary = false) => (
    <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => onAct(act)}>
      {words}
    </button>
  );
  return (
    <div class="tool turns">
      <h2 id="turns-step" tabIndex={-1}>
        {titleOf(turns)}
      </h2>
      {turns.step === 'ready' && (
        <>
          <p>{i18n.t('turns.readyText')}</p>
          <div class="row">
            {speakers.map((by) => (
              <button
                key={by}
                type="button"
                class="button"
                aria-pressed={turns.pressed.includes(by)}
                onClick={() => onAct({ kind: 'press', by })}
              >
                {i18n.t(by === 'first' ? 'turns.firstReady' : 'turns.secondReady')}
              </button>
            ))}
          </div>
        </>
      )}
      {turns.step === 'speaking' && (
        <>
          {timer}
          <p>{i18n.t('turns.speakerText')}</p>
          <p>{i18n.t('turns.listenerText')}</p>
          <div class="row">{button(i18n.t('turns.finish'), { kind: 'finish' }, true)}</div>
        </>
      )}
      {turns.step === 'saying_back' && (
        <>
          <p>{i18n.t('turns.backText')}</p>
          <p class="instead">{i18n.t('turns.backWords')}</p>
          <div class="row">
            {button(i18n.t('turns.gotIt'), { kind: 'got_it' }, true)}
            {button(i18n.t('turns.notQuite'), { kind: 'not_quite' })}
          </div>
        </>
      )}
      {turns.step === 'swap' && (
        <>
          <p>{i18n.t('turns.swapText')}</p>
          <div class="row">{button(i18n.t('turns.swap'), { kind: 'swap' }, true)}</div>
        </>
      )}
      {turns.step === 'done' && (
        <>
          <p>{i18n.t('turns.doneText')}</p>
          <div class="row">{button(i18n.t('turns.anew'), { kind: 'anew' })}</div>
        </>
      )}
      {turns.step !== 'ready' && turns.step !== 'done' && (
        <button type="button" class="text-button undo" onClick={() => onAct({ kind: 'anew' })}>
          {i18n.t('turns.leave')}
        </button>
      )}
    </div>
  );
}

function titleOf(turns: Turns): string {
  switch (turns.step) {
    case 'ready':
      return i18n.t('turns.ready');
    case 'speaking':
      return i18n.t(turns.speaker === 'first' ? 'turns.firstSpeaks' : 'turns.secondSpeaks');
    case 'saying_back':
      return i18n.t(turns.speaker === 'first' ? 'turns.secondSaysBack' : 'turns.firstSaysBack');
    case 'swap':
      return i18n.t('turns.swapTitle');
    case 'done':
      return i18n.t('turns.done');
  }
}
