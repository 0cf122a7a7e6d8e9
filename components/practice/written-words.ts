import { i18n } from '#i18n';
import { bareWords } from '../../core/text/bare-words.ts';
import { typedDate } from '../../core/time/typed-date.ts';
import { joined } from '../page/joined-words.ts';
import { dateWords } from '../time/moment-words.ts';

export type Parts = Readonly<Record<string, string>>;

/** The four parts of a soft start as one text; a part that is empty leaves no gap. */
export function softStartText(parts: Parts): string {
  const [happened, felt, theirs, like] = ['happened', 'felt', 'theirs', 'like'].map((name) =>
    bareWords(parts[name] ?? ''),
  );
  return joined('after', [
    happened && felt ? i18n.t('softText.when', { happened, felt }) : null,
    happened && !felt ? i18n.t('softText.happened', { happened }) : null,
    felt && !happened ? i18n.t('softText.felt', { felt }) : null,
    theirs ? i18n.t('softText.theirs', { theirs }) : null,
    like ? i18n.t('softText.like', { like }) : null,
  ]);
}

export function repairText(parts: Parts): string {
  const [did, effect, fix] = ['did', 'effect', 'fix'].map((name) => bareWords(parts[name] ?? ''));
  const date = typedDate(parts.date ?? '');
  return joined('after', [
    did ? i18n.t('repairText.did', { did }) : null,
    effect ? i18n.t('repairText.effect', { effect }) : null,
    did || effect ? i18n.t('repairText.sorry') : null,
    fix && date ? i18n.t('repairText.fixBy', { fix, date: dateWords(date) }) : null,
    fix && !date ? i18n.t('repairText.fix', { fix }) : null,
  ]);
}
