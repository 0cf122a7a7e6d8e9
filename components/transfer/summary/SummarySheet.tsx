import { i18n } from '#i18n';
import type { ReadableChapter } from '../../../core/transfer/readable.ts';

/** What was picked, as it comes out on paper, and nothing else. */
export function SummarySheet({ chapters }: { chapters: readonly ReadableChapter[] }) {
  if (chapters.length === 0) return null;
  return (
    <article class="sheet" aria-label={i18n.t('summary.sheet')}>
      {chapters.map(({ id, title, entries }) => (
        <section key={id}>
          <h2>{title}</h2>
          {entries.map((entry) => (
            <div key={entry.id} class="sheet-entry">
              <h3 dir="auto">{entry.title}</h3>
              {entry.parts.map(({ label, text }, index) => (
                <p key={index}>
                  {label && <span class="sheet-label">{label}</span>}
                  <span class="sheet-text" dir="auto">
                    {text}
                  </span>
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
