import type { Day } from '../day/day.ts';
import type { HardDay, Note } from '../journal/note.ts';
import type { OwnPromise } from '../journal/own-promise.ts';
import { type OwnField, ownFields } from '../strategies/own-strategy.ts';
import { isOwn } from '../strategies/strategy.ts';

/** Something that the person typed, and where: `line`, `title`. */
export interface Typed {
  field: string;
  text: string;
}

export function typedInOwn(own: Record<OwnField, string>): Typed[] {
  return ownFields.map((field) => ({ field, text: own[field] }));
}

/** What the person typed on a day, kept or half typed; also a strategy of their own that the day shows. */
export function typedOnDay({ shown, plan, planDraft, draft, response }: Day): Typed[] {
  return [
    ...(shown && isOwn(shown.id) ? typedInOwn(shown) : []),
    ...[plan, planDraft].flatMap((one) =>
      one
        ? [
            { field: 'when', text: one.when },
            { field: 'will', text: one.will },
          ]
        : [],
    ),
    ...[response, draft].flatMap((one) => (one ? [{ field: 'line', text: one.line }] : [])),
  ];
}

export function typedInPromise({ what, to, draft }: OwnPromise): Typed[] {
  return [what, draft?.what ?? '', to, draft?.to ?? ''].map((text, at) => ({
    field: at < 2 ? 'promise' : 'promisedTo',
    text,
  }));
}

export function typedInNote({ text, draft }: Note): Typed[] {
  return [text, draft ?? ''].map((one) => ({ field: 'note', text: one }));
}

export function typedInHardDay({ name }: HardDay): Typed[] {
  return [{ field: 'hardDay', text: name }];
}
