import { i18n } from '#i18n';

/** Stands at a list of what is stored where a later Tend wrote some of it, which is not in the list. */
export function NewerKept({ is }: { is: boolean }) {
  return is && <p class="quiet">{i18n.t('records.newer')}</p>;
}
