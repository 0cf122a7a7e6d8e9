import { i18n } from '#i18n';
import type { CopyProblem } from '../../../core/transfer/copy-problem.ts';

/** What came of saving a copy. */
export type Copied = { worked: true; problem: CopyProblem | null } | { worked: false };

export function copiedWords(copied: Copied): string {
  if (!copied.worked) return i18n.t('failure.notCopied');
  switch (copied.problem) {
    case null:
      return i18n.t('data.copied');
    case 'too_large':
    case 'too_many':
      return i18n.t('saveCopy.notBack.tooMuch');
    case 'newer':
      return i18n.t('saveCopy.notBack.newer');
    default:
      return i18n.t('saveCopy.notBack.damaged');
  }
}
