import { i18n } from '#i18n';
import type { PackFault } from '../../core/packs/pack-fault.ts';
import type { PackProblem } from '../../core/packs/parse-pack.ts';

export function packProblemWords({ problem }: Pick<PackProblem, 'problem'>): string {
  return i18n.t(`packProblem.${problem}`);
}

/** Where something is wrong, and what: `Idea 3, “Make tea”, why: It is too long. At most 220 characters fit.` */
export function packFaultWords(fault: PackFault): string {
  const { idea, field } = fault;
  const what =
    'found' in fault
      ? i18n.t(`packFault.found.${fault.kind}`, { found: fault.found })
      : i18n.t(`packFault.plain.${fault.kind}`);
  if (!idea) return i18n.t('packFault.ofPack', { field, what });
  const { number, title } = idea;
  if (field === '') return i18n.t('packFault.whole', { number, what });
  return title
    ? i18n.t('packFault.ofIdea', { number, title, field, what })
    : i18n.t('packFault.ofUntitled', { number, field, what });
}
