/** A piece of what is read: what a person wrote, or words of ours, with what it is before it. */
export interface ReadablePart {
  label: string | null;
  text: string;
}

export interface ReadableEntry {
  id: string;
  title: string;
  parts: readonly ReadablePart[];
}

export interface ReadableChapter {
  id: string;
  title: string;
  entries: readonly ReadableEntry[];
}

/** What is stored, in words and in the order in which it is read. */
export interface Readable {
  title: string;
  intro: string;
  chapters: readonly ReadableChapter[];
}

/** Nothing where there is no text. */
export function readablePart(label: string | null, text: string): ReadablePart[] {
  return text.trim() === '' ? [] : [{ label, text }];
}

/** Only what was picked; a chapter of which nothing was picked is not named. */
export function pickedOf(chapters: readonly ReadableChapter[], picked: ReadonlySet<string>): ReadableChapter[] {
  return chapters
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter(({ id }) => picked.has(id)) }))
    .filter(({ entries }) => entries.length > 0);
}
