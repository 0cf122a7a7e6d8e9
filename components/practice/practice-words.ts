import { i18n } from '#i18n';
import { hashOf, type Tool } from '../../core/practice/tools.ts';

export function toolName(tool: Tool): string {
  return i18n.t(`toolName.${tool}`);
}

export function toolAddress(tool: Tool): string {
  return `/practice.html${hashOf(tool)}`;
}
