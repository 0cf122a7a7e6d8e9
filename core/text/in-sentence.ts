/** Words that begin no name, however they are written. */
const nameless = /^(?:An?|He|It|My|Our|She|That|The|There|They|This|To|Us|We|Why|Your?)(?=[’'\s])/u;

/** What was typed as it stands in the middle of a sentence. */
export function inSentence(text: string): string {
  return text.replace(nameless, (letters) => letters.toLowerCase());
}
