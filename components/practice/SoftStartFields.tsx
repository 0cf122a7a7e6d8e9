import { i18n } from '#i18n';
import { PartFields } from './PartFields.tsx';
import type { Parts } from './written-words.ts';

const names = ['happened', 'felt', 'like', 'theirs'] as const;

export function SoftStartFields({ parts, onPart }: { parts: Parts; onPart: (name: string, text: string) => void }) {
  const fields = names.map((name) => ({
    name,
    label: i18n.t(`softStart.${name}`),
    example: i18n.t(`softExample.${name}`),
  }));
  return <PartFields fields={fields} parts={parts} onPart={onPart} />;
}
