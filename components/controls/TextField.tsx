import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Room, roomIn } from '../../core/text/text-room.ts';
import { joined } from '../page/joined-words.ts';

/** So long after the last letter a screen reader is told of the room: never while someone types. */
const pauseMs = 1000;

/**
 * A field for a text in the person's own words. It takes more than fits and says so, near the end and beyond it: nothing
 * that was typed or pasted, or that a text tool put there, is cut off.
 */
export function TextField({
  id,
  label,
  limit,
  rows,
  text,
  asked,
  missing = false,
  required = false,
  placeholder,
  onType,
}: {
  id: string;
  label: ComponentChildren;
  /** In characters. */
  limit: number;
  /** For a field of several lines. */
  rows?: number;
  text: string;
  /** How often the person has asked to keep what could not be kept. */
  asked: number;
  /** Whether to say that a few words are needed. */
  missing?: boolean;
  required?: boolean;
  placeholder?: string;
  onType: (text: string) => void;
}) {
  const room = roomIn(text, limit);
  const words = roomWords(room);
  const refused = missing || (asked > 0 && (room.kind === 'over' || room.kind === 'unkeepable'));
  const note = missing ? i18n.t('text.missing') : refused ? joined('after', [i18n.t('text.notKept'), words]) : words;
  const noteId = `note-${id}`;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [aloud, setAloud] = useState({ words: '', times: 0 });
  useEffect(() => {
    const timer = setTimeout(() => setAloud(({ times }) => ({ words, times })), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  useEffect(() => {
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
      {rows ? <textarea rows={rows} {...common} /> : <input autocomplete="off" {...common} />}
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
