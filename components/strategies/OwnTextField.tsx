import { i18n } from '#i18n';
import type { OwnProblem } from '../../core/strategies/own-problems.ts';
import { type OwnField, ownLimits, ownRequired } from '../../core/strategies/own-strategy.ts';
import { TextField } from '../controls/TextField.tsx';
import { placeOf } from './browse/browse-places.ts';

const oneLine = 100;

export function OwnTextField({
  field,
  text,
  asked,
  problem,
  onType,
}: {
  field: OwnField;
  text: string;
  asked: number;
  problem: OwnProblem | undefined;
  onType: (text: string) => void;
}) {
  const required = ownRequired.includes(field);
  return (
    <TextField
      id={placeOf.field(field)}
      label={
        <>
          {i18n.t(`own.${field}`)} {!required && <span class="quiet">{i18n.t('own.optional')}</span>}
        </>
      }
      limit={ownLimits[field]}
      {...(ownLimits[field] > oneLine && { rows: 3 })}
      text={text}
      asked={asked}
      missing={problem === 'missing'}
      required={required}
      onType={onType}
    />
  );
}
