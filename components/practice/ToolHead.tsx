import { i18n } from '#i18n';
import type { Tool } from '../../core/practice/tools.ts';
import { toolName } from './practice-words.ts';

export function ToolHead({ tool }: { tool: Tool }) {
  return (
    <header class="page-head">
      <h1 id="tool" tabIndex={-1}>
        {toolName(tool)}
      </h1>
      <p>{i18n.t(`toolIntro.${tool}`)}</p>
    </header>
  );
}
