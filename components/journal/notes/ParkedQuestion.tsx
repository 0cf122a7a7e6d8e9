import { i18n } from '#i18n';
import { type ParkedAnswer, parkedAnswers } from '../../../core/journal/note.ts';

/** A day after it was parked, a question is looked at again. */
export function ParkedQuestion({
  about,
  answer,
  onAnswer,
}: {
  about: string;
  answer: ParkedAnswer | null;
  onAnswer: (answer: ParkedAnswer) => void;
}) {
  return (
    <>
      <p class="quiet">{i18n.t(answer === 'still' ? 'notes.isStill' : 'notes.lookAgain')}</p>
      <div class="row">
        {parkedAnswers
          .filter((one) => one !== answer)
          .map((one) => (
            <button key={one} type="button" class="button small" aria-description={about} onClick={() => onAnswer(one)}>
              {i18n.t(`notes.${one}`)}
            </button>
          ))}
      </div>
    </>
  );
}

export function QuestionAtRest({ about, onAsk }: { about: string; onAsk: () => void }) {
  return (
    <p>
      <button type="button" class="text-button" aria-description={about} onClick={onAsk}>
        {i18n.t('notes.askAfterAll')}
      </button>
    </p>
  );
}
