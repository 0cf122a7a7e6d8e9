import { i18n } from '#i18n';
import { markedPieces } from '../../core/practice/marked-pieces.ts';
import type { SeenFinding } from '../../core/practice/seen-draft.ts';

/** The message with what was found marked in it; the numbers are those of the list below it. */
export function MarkedDraft({ text, findings }: { text: string; findings: readonly SeenFinding[] }) {
  const pieces = markedPieces(text, findings);
  const kinds: readonly unknown[] = [...new Set(findings.map(({ kind }) => kind))];
  const numberOf = (one: number) => kinds.indexOf(findings[one]?.kind) + 1;
  return (
    <figure class="marked">
      <figcaption class="quiet">{i18n.t('beforeYouSend.marked')}</figcaption>
      <blockquote dir="auto">
        {pieces.map(({ text: piece, findings: over }, index) => {
          const ending = over.filter((one) => !pieces[index + 1]?.findings.includes(one));
          return over.length === 0 ? (
            piece
          ) : (
            <mark key={index}>
              {piece}
              {ending.map((one) => (
                <sup key={one}>{i18n.t('beforeYouSend.number', { number: numberOf(one) })}</sup>
              ))}
            </mark>
          );
        })}
      </blockquote>
    </figure>
  );
}
