import { i18n } from '#i18n';
import { hashOf, minutesFor, type Tool } from '../../core/practice/tools.ts';
import { toolName } from './practice-words.ts';

export function ToolList({ tools }: { tools: readonly Tool[] }) {
  return (
    <ul class="tools">
      {tools.map((tool) => (
        <li key={tool}>
          <h2>
            <a href={hashOf(tool)}>{toolName(tool)}</a>
          </h2>
          <p>{i18n.t(`toolLine.${tool}`)}</p>
          <p class="quiet">{i18n.t('practice.minutes', minutesFor(tool))}</p>
        </li>
      ))}
    </ul>
  );
}
