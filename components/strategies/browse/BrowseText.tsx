import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Tool } from '../../../core/practice/tools.ts';
import type { Support } from '../../../core/strategies/evidence.ts';
import type { StrategyText } from '../../../core/strategies/strategy.ts';
import { TextWithHelp } from '../../help/TextWithHelp.tsx';
import { toolAddress, toolName } from '../../practice/practice-words.ts';
import { SupportList } from '../SupportList.tsx';
import { placeOf } from './browse-places.ts';

/** A strategy's texts below its `why`, to be read in peace. One's own has no sources and may lack some of the texts. */
export function BrowseText({
  strategy,
  support,
  tool,
  children,
}: {
  strategy: StrategyText;
  support: readonly Support[];
  /** By which it can be practised. */
  tool: Tool | null;
  /** Where else one can go on with it. */
  children?: ComponentChildren;
}) {
  const { id, gate, today, words, if_badly: ifBadly, reflect } = strategy;
  return (
    <>
      <section class="today">
        <h4 id={placeOf.read(id)} tabIndex={-1}>
          {i18n.t('own.today')}
        </h4>
        <p>{today}</p>
        {gate === 'calm' && <p class="quiet">{i18n.t('popup.calm')}</p>}
        {words && (
          <p class="words">
            <q>{words}</q>
          </p>
        )}
      </section>
      {ifBadly && (
        <section>
          <h4>{i18n.t('own.if_badly')}</h4>
          <p>
            <TextWithHelp text={ifBadly} after />
          </p>
        </section>
      )}
      {reflect && (
        <section>
          <h4>{i18n.t('own.reflect')}</h4>
          <p>{reflect}</p>
        </section>
      )}
      {tool && (
        <p>
          <a href={toolAddress(tool)}>{i18n.t('practice.with', { tool: toolName(tool) })}</a>
        </p>
      )}
      {children}
      {support.length > 0 && (
        <details>
          <summary aria-describedby={placeOf.title(id)}>{i18n.t('popup.whyThis')}</summary>
          <SupportList support={support} />
        </details>
      )}
    </>
  );
}
