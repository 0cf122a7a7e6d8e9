import { longestDraft } from '../../core/practice/seen-draft.ts';
import { TextField } from '../controls/TextField.tsx';

/** The parts that a text is made of, a line each. */
export function PartFields({
  fields,
  parts,
  onPart,
}: {
  fields: readonly { name: string; label: string; example: string }[];
  parts: Readonly<Record<string, string>>;
  onPart: (name: string, text: string) => void;
}) {
  return (
    <>
      {fields.map(({ name, label, example }) => (
        <TextField
          key={name}
          id={`part-${name}`}
          label={label}
          placeholder={example}
          limit={longestDraft}
          text={parts[name] ?? ''}
          asked={0}
          onType={(text) => onPart(name, text)}
        />
      ))}
    </>
  );
}
