import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Room, roomIn } from '../../core/text/text-room.ts';
import { joined } from '../page/joined-words.ts';

/** So long after the last letter a screen reader is told of the room: never while someone types. */
const pauseMs = 1000;

export function TextField({
  id,
  label,
  limit,
  rows,
  text,
  asked,
  missing = false,
  missingWords = i18n.t('text.missing'),
  required = false,
  placeholder,
  onType,
}: {
  id: string;
  label: ComponentChildren;
  /** In characters. */
  limit: number;
  rows?: number;
  text: string;
  asked: number;
  missing?: boolean;
  /** What is said where it is missing, if that is not clear from the field alone. */
  missingWords?: string;
  required?: boolean;
  placeholder?: string;
  onType: (text: string) => void;
}) {
  const room = roomIn(text, limit);
  const words = roomWords(room);
  const refused = missing || (asked > 0 && (room.kind === 'over' || room.kind === 'unkeepable'));
  const note = missing ? missingWords : refused ? joined('after', [i18n.t('text.notKept'), words]) : words;
  const noteId = `note-${id}`;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [aloud, setAloud] = useState({ words: '', times: 0 });
  useEffect(() => {
    const timer = setTimeout(() => setAloud(({ times }) => ({ words, times })), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  // Before the focus moves here (`when-drawn.ts`), by which the field itself is read.
  useLayoutEffect(() => {
    // Where the focus stays in this field, nothing else would be read.
    if (refused && field.current?.matches(':focus')) setAloud(({ times }) => ({ words: note, times: times + 1 }));
  }, [asked]);
  const common = {
    id,
    ref: field,
    dir: 'auto' as const,
    value: text,
    placeholder,
    'aria-invalid': refused,
    'aria-required': required,
    'aria-describedby': note ? noteId : undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onType(currentTarget.value),
  };
  return (
    <div class="line">
      <label for={id}>{label}</label>
      {rows ? <textarea autocomplete="off" rows={rows} {...common} /> : <input autocomplete="off" {...common} />}
      {note && (
        <p id={noteId} class={refused || room.kind === 'unkeepable' ? 'note' : 'quiet'}>
          {note}
        </p>
      )}
      <span class="unseen" role="status">
        {/* Made anew, the same words are read once more. */}
        {aloud.words !== '' && <span key={aloud.times}>{aloud.words}</span>}
      </span>
    </div>
  );
}

function roomWords(room: Room): string {
  switch (room.kind) {
    case 'plenty':
      return '';
    case 'left':
      return i18n.t('text.left', room.characters);
    case 'over':
      return i18n.t('text.tooLong', room.characters);
    case 'unkeepable':
      return i18n.t('text.unkeepable');
  }
}
