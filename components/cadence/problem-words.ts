import { i18n } from '#i18n';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';

export function problemWords(problem: CadenceProblem): string {
  switch (problem.kind) {
    case 'noDay':
    case 'noWindow':
    case 'noTime':
    case 'tooClose':
    case 'longerThanStep':
    case 'notMorning':
      return i18n.t(`problem.${problem.kind}`);
    case 'endsWhereItStarts':
      return i18n.t(problem.field === 'quiet' ? 'problem.quietEnds' : 'problem.endsWhereItStarts');
    case 'insideQuiet':
      return i18n.t(problem.field === 'times' ? 'problem.timeInsideQuiet' : 'problem.insideQuiet');
    case 'moreThanDays':
      return i18n.t('problem.moreThanDays');
    case 'doesNotFit':
      return i18n.t('problem.doesNotFit', problem.fits);
    case 'belowRhythm':
      return i18n.t('problem.belowRhythm', { count: problem.wanted });
  }
}
