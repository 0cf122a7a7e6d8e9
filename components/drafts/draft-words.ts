import { i18n } from '#i18n';
import type { StyleKind } from '../../core/settings/settings.ts';

export function draftKindName(kind: StyleKind): string {
  return i18n.t(`draftKinds.${kind}`);
}
