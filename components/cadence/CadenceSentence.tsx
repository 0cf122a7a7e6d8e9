import { i18n } from '#i18n';
import type { Cadence, Rhythm } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import { mostPerDay } from '../../core/cadence/defaults.ts';
import { endsNextDay } from '../../core/cadence/open-time.ts';
import { rhythmOfKind } from '../../core/cadence/rhythm-change.ts';
import { Choice } from '../controls/Choice.tsx';
import { FilledText } from '../controls/FilledText.tsx';
import { TimeField } from '../controls/TimeField.tsx';
import { hoursOptions } from './rhythm-options.ts';

export function CadenceSentence({
  cadence,
  problemId,
  onEdit,
}: {
  cadence: Cadence;
  problemId?: string | undefined;
  onEdit: (edit: CadenceEdit) => void;
}) {
  const { rhythm, windows } = cadence;
  const setRhythm = (to: Rhythm) => onEdit({ kind: 'set', field: 'rhythm', to });
  const often = (
    <Choice
      label={i18n.t('options.often')}
      value={oftenOf(rhythm)}
      options={oftenOptions(rhythm)}
      problemId={problemId}
      onChange={(value) => setRhythm(rhythmOf(value, cadence))}
    />
  );
  if (rhythm.kind === 'fixed') {
    const [first] = rhythm.times;
    const time = first && (
      <TimeField
        label={i18n.t('options.time')}
        time={first}
        problemId={problemId}
        onChange={(to) => onEdit({ kind: 'moveTime', time: first, index: 0, to })}
      />
    );
    return (
      <FilledText
        text={i18n.t('options.sentenceFixed', { often: '{often}', time: '{time}' })}
        places={{ often, time }}
      />
    );
  }
  const [first] = windows;
  const end = (name: 'from' | 'to') =>
    first && (
      <TimeField
        label={i18n.t(`options.${name}`)}
        time={first[name]}
        isNextDay={name === 'to' && endsNextDay(first)}
        problemId={problemId}
        onChange={(to) => onEdit({ kind: 'moveWindow', of: 'usual', window: first, index: 0, end: name, to })}
      />
    );
  const places = { often, from: end('from'), to: end('to') };
  if (rhythm.kind !== 'every') {
    const text = i18n.t('options.sentenceVaried', { often: '{often}', from: '{from}', to: '{to}' });
    return <FilledText text={text} places={places} />;
  }
  const hours = (
    <Choice
      label={i18n.t('options.hoursLabel')}
      value={rhythm.hours}
      options={hoursOptions()}
      onChange={(changed) => setRhythm({ kind: 'every', hours: changed })}
    />
  );
  const names = { often: '{often}', hours: '{hours}', from: '{from}', to: '{to}', most: cadence.ceiling };
  return <FilledText text={i18n.t('options.sentenceEvery', names)} places={{ ...places, hours }} />;
}

type Often = 'varied1' | 'varied2' | 'varied3' | 'fixed' | 'every' | `weekly${number}`;

function oftenOf(rhythm: Rhythm): Often {
  if (rhythm.kind === 'varied') return `varied${rhythm.perDay}` as Often;
  return rhythm.kind === 'weekly' ? `weekly${rhythm.perWeek}` : rhythm.kind;
}

function rhythmOf(often: Often, cadence: Cadence): Rhythm {
  if (often === 'fixed' || often === 'every') return rhythmOfKind(often, cadence);
  const number = Number(often.at(-1));
  return often.startsWith('weekly') ? { kind: 'weekly', perWeek: number } : { kind: 'varied', perDay: number };
}

function oftenOptions(rhythm: Rhythm): { value: Often; label: string }[] {
  const perDay = Array.from({ length: mostPerDay }, (_, index) => `varied${index + 1}` as 'varied1');
  const weekly = [1, 2, 3, ...(rhythm.kind === 'weekly' && rhythm.perWeek > 3 ? [rhythm.perWeek] : [])];
  return [
    ...perDay.map((value) => ({ value, label: i18n.t(`options.${value}`) })),
    ...weekly.map((count) => ({ value: `weekly${count}` as const, label: i18n.t('options.weekly', count) })),
    { value: 'fixed', label: i18n.t('options.fixed') },
    { value: 'every', label: i18n.t('options.every') },
  ];
}
