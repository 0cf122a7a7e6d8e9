import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Tool } from '../../core/practice/tools.ts';
import { toolName } from './practice-words.ts';

export function ToolHead({
  tool,
  support,
}: {
  tool: Tool;
  /** What its claims stand on; `null` where it makes none. */
  support: ComponentChildren;
}) {
  return (
    <header class="page-head">
      <h1 id="tool" tabIndex={-1}>
        {toolName(tool)}
      </h1>
      <p>{i18n.t(`toolIntro.${tool}`)}</p>
      {support && (
        <details class="tool-why">
          <summary>{i18n.t('popup.whyThis')}</summary>
          {support}
        </details>
      )}
    </header>
  );
}
