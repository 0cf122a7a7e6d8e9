export interface PersonLocale {
  /** Whose clock and week it is: `de`. */
  person: string;
  /** For `toLocaleString`: the language of the words around it in the form of the person: `en-DE-u-hc-h23`. */
  tag: string;
}

/**
 * The one rule for clock, week and dates. `own` is the browser's own locale, the default of `Intl`; on a German system it
 * may be German although the browser speaks English. But `en-US` is also what a browser has that nobody asked: then it is
 * the first of the person's languages that the browser knows. Whatever stands among those, it never throws.
 */
export function personLocale(own: string, languages: readonly string[], words: string): PersonLocale {
  const person = (/^en(-US)?$/.test(own) && languages.find(isKnown)) || own;
  const { language, region } = new Intl.Locale(person).maximize();
  // A browser that is just taking Tend away has no words of it any more.
  const spoken = isKnown(words) ? words : language;
  const here = `${spoken}-${region}`;
  // Where nobody writes this language, it is written as in most of the world: "1 December".
  const place = new Intl.DateTimeFormat(here).resolvedOptions().locale === here ? here : `${spoken}-001`;
  const { hourCycle } = new Intl.DateTimeFormat(person, { hour: 'numeric' }).resolvedOptions();
  return { person, tag: `${place}-u-hc-${hourCycle}` };
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
