import type { ComponentChildren } from 'preact';

/** A sentence in whose places, `{name}`, stand controls. The order is the translator's. */
export function FilledText({ text, places }: { text: string; places: Record<string, ComponentChildren> }) {
  return <>{text.split(/(\{\w+\})/).map((part) => places[part.replace(/^\{(\w+)\}$/, '$1')] ?? part)}</>;
}
