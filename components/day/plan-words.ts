import { i18n } from '#i18n';
import type { Plan } from '../../core/day/plan.ts';
import { bareWords, endedOnce } from '../../core/text/bare-words.ts';
import { inSentence } from '../../core/text/in-sentence.ts';

/** With these a half was begun that the sentence begins with as well. */
const begun = { when: /^when\s+/iu, will: /^i(?:[’']ll|\s+will)\s+/iu };
/** A moment that is named so needs no "when" before it. */
const named = /^(?:after|as soon as|at|before|by|during|if|in|on|once|tomorrow|tonight|while)(?=\s|$)/iu;

export function planWords({ when, will }: Pick<Plan, 'when' | 'will'>): string {
  const moment = bareWords(when)
    .replace(begun.when, '')
    .replace(/(?<=\S)[\s!?…]+$/u, '');
  const parts = { will: bareWords(will).replace(begun.will, '') };
  return endedOnce(
    named.test(moment)
      ? i18n.t('plan.lineAt', { ...parts, when: moment.replace(/^./u, (letter) => letter.toUpperCase()) })
      : i18n.t('plan.line', { ...parts, when: inSentence(moment) }),
  );
}
