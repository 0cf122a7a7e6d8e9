import { i18n } from '#i18n';
import { bareWords, endedOnce } from '../../core/text/bare-words.ts';
import { inSentence } from '../../core/text/in-sentence.ts';
import { typedDate } from '../../core/time/typed-date.ts';
import { joined } from '../page/joined-words.ts';
import { longDateWords } from '../time/date-words.ts';

export type Parts = Readonly<Record<string, string>>;

/** With these a part was begun that its sentence begins with as well. */
const begun = {
  happened: /^when\s+/iu,
  felt: /^(?:i\s+)?(?:felt|feel)\s+/iu,
  theirs: /^(?:i imagine,?\s+)?(?:that,?\s+)?(?:for you,?\s+)?/iu,
  like: /^i(?:[’']d|\s+would)\s+(?:really\s+)?like\s+/iu,
  did: /^$/u,
  effect: /^because of (?:that|this),?\s+/iu,
  fix: /^(?:what i(?:[’']ll|\s+will) do is\s+)?(?:i(?:[’']ll|\s+will)\s+)?/iu,
};

/** Where a verb or a feeling comes first, a capital begins no name. */
const nameless: readonly string[] = ['felt', 'did', 'fix'];

/** What was typed as it stands inside its sentence, or as the sentence that it is already: then it begins with "I". */
function partOf(parts: Parts, name: keyof typeof begun): { words: string; whole: boolean } {
  const bare = bareWords(parts[name] ?? '').replace(begun[name], '');
  const whole = /^i(?=[’'\s])/iu.test(bare);
  if (whole) return { words: bare.replace(/^i/u, 'I'), whole };
  const words = nameless.includes(name) ? bare.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : bare;
  return { words: inSentence(words), whole };
}

const sentences = (lines: readonly (string | null)[]) =>
  joined(
    'after',
    lines.map((line) => line && endedOnce(line)),
  );

/** The four parts of a soft start as one text; a part that is empty leaves no gap. */
export function softStartText(parts: Parts): string {
  const { words: happened } = partOf(parts, 'happened');
  const { words: theirs } = partOf(parts, 'theirs');
  const [felt, like] = [partOf(parts, 'felt'), partOf(parts, 'like')];
  const feeling = felt.words && !felt.whole ? i18n.t('softText.felt', { felt: felt.words }) : felt.words;
  const when = happened.replace(/[\s!?…]+$/u, '');
  return sentences([
    happened && feeling ? i18n.t('softText.when', { happened: when, feeling }) : null,
    happened && !feeling ? i18n.t('softText.happened', { happened }) : null,
    feeling && !happened ? i18n.t('writtenText.whole', { words: feeling }) : null,
    theirs ? i18n.t('softText.theirs', { theirs }) : null,
    like.words ? i18n.t(like.whole ? 'writtenText.whole' : 'softText.like', { words: like.words }) : null,
  ]);
}

/** The day by which something will be done; `null` where none was named that is still to come. */
export function dayOf(parts: Parts, today: Temporal.PlainDate | null): Temporal.PlainDate | null {
  const date = typedDate(parts.date ?? '');
  return date && today && Temporal.PlainDate.compare(date, today) >= 0 ? date : null;
}

export function repairText(parts: Parts, today: Temporal.PlainDate | null): string {
  const { words: effect } = partOf(parts, 'effect');
  const [did, fix] = [partOf(parts, 'did'), partOf(parts, 'fix')];
  const date = dayOf(parts, today);
  return sentences([
    did.words ? i18n.t(did.whole ? 'writtenText.whole' : 'repairText.did', { words: did.words }) : null,
    effect ? i18n.t('repairText.effect', { effect }) : null,
    did.words || effect ? i18n.t('repairText.sorry') : null,
    fix.words && date && today
      ? i18n.t('repairText.fixBy', { fix: fix.words, date: longDateWords(date, today) })
      : null,
    fix.words && !date ? i18n.t(fix.whole ? 'writtenText.whole' : 'repairText.fix', { words: fix.words }) : null,
  ]);
}
