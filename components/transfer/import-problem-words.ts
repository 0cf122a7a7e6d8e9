import { i18n } from '#i18n';
import type { ImportProblem } from '../../core/transfer/backup.ts';

export function importProblemWords({ problem }: Pick<ImportProblem, 'problem'>): string {
  return i18n.t(`importProblem.${problem}`);
}
