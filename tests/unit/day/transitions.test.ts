import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, planOf, type Response, strategiesOf } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import {
  broughtBack,
  drafted,
  filled,
  givenAnother,
  isUntouched,
  OtherStrategy,
  ownRewritten,
  picked,
  planAnswered,
  planned,
  refitted,
  responded,
  setAside,
  swapped,
  swappedBack,
  textsKept,
} from '../../../core/day/transitions.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import type { StrategyText } from '../../../core/strategies/strategy.ts';

const date = Temporal.PlainDate.from('2026-11-22');
const at = Temporal.Instant.from('2026-11-22T18:00:00Z');
const first = newDay(date, { id: 'COM-02', because: ['fresh'] }, { level: 1, okays: 0 });
const day = (fields: Partial<Day> = {}): Day => ({ ...first, ...fields });
const response = (outcome: Response['outcome'], line = ''): Response => ({ outcome, line, at });
const texts = (id: StrategyText['id'], title = 'Ask once'): StrategyText => ({
  id,
  title,
  theme: 'communication',
  minutes: 3,
  gate: 'open',
  mode: 'towards',
  why: 'Because.',
  today: 'Ask.',
  words: 'How was it?',
  if_badly: 'Rest.',
  reflect: 'What did you hear?',
  evidence: [],
});
const tried = day({ response: response('okay', 'it went well') });
const notToday = day({ response: response('not_today') });
const elsewhere = day({ strategy: 'UND-01' });
const other = { strategy: 'HOP-01', because: ['rested'] } as const satisfies Partial<Day>;
const choice = { strategy: other.strategy, because: [...other.because] };
const none = { strategy: null, because: [] };
const plan = { when: 'after supper', will: 'ask' };
const planDraft = { when: 'after supper', will: '' };

/** What becomes of a day: its fields that differ from those of what was stored. */
type Row = [promise: string, seen: Day, stored: Day, become: (seen: Day, stored: Day) => Day, changes: Partial<Day>];

const rows: Row[] = [
  [
    'a response is kept',
    first,
    first,
    (a, b) => responded(a, b, response('okay', 'ok')),
    { response: response('okay', 'ok') },
  ],
  [
    'what is said again replaces what was said',
    tried,
    tried,
    (a, b) => responded(a, b, response('mixed')),
    { response: response('mixed') },
  ],
  [
    'a response ends its draft',
    day({ draft: { outcome: 'okay', line: 'so' } }),
    day({ draft: { outcome: 'okay', line: 'so' } }),
    (a, b) => responded(a, b, response('okay')),
    { response: response('okay'), draft: null },
  ],
  [
    'a response leaves a line that another page has begun',
    first,
    day({ draft: { outcome: null, line: 'so' } }),
    (a, b) => responded(a, b, response('okay')),
    { response: response('okay') },
  ],
  [
    '"not today" leaves a draft that was begun',
    first,
    day({ draft: { outcome: null, line: 'so' } }),
    (a, b) => responded(a, b, response('not_today')),
    { response: response('not_today') },
  ],
  [
    'a draft is kept as it was typed',
    first,
    first,
    (a, b) => drafted(a, b, { draft: { outcome: 'mixed', line: ' a ' } }),
    { draft: { outcome: 'mixed', line: ' a ' } },
  ],
  [
    'a draft of a plan leaves that of a response',
    first,
    day({ draft: { outcome: null, line: 'x' } }),
    (a, b) => drafted(a, b, { planDraft: { when: 'w', will: '' } }),
    { planDraft: { when: 'w', will: '' } },
  ],
  [
    'a plan is kept and ends its draft',
    first,
    day({ planDraft: plan }),
    (a, b) => planned(a, b, plan),
    { plan: { ...plan, answer: null, of: null }, planDraft: null },
  ],
  [
    'a plan leaves another one that another page has begun',
    first,
    day({ planDraft: { when: 'at noon', will: '' } }),
    (a, b) => planned(a, b, plan),
    { plan: { ...plan, answer: null, of: null } },
  ],
  [
    'the same plan, made in two pages, is one',
    first,
    day({ plan: { ...plan, answer: null, of: null } }),
    (a, b) => planned(a, b, plan),
    {},
  ],
  [
    'a plan of which a half is missing is none',
    day({ plan: { ...plan, answer: null, of: null } }),
    day({ plan: { ...plan, answer: null, of: null } }),
    (a, b) => planned(a, b, { when: '', will: 'ask' }),
    { plan: null },
  ],
  [
    'a plan is answered on a later day',
    day({ plan: { ...plan, answer: null, of: null } }),
    day({ plan: { ...plan, answer: null, of: null } }),
    (a) => planAnswered(a, { ...plan, answer: null, of: null }, 'did'),
    { plan: { ...plan, answer: 'did', of: null } },
  ],
  [
    'the texts are kept as they were first shown',
    first,
    first,
    (_, b) => textsKept(b, texts('COM-02')),
    { shown: texts('COM-02') },
  ],
  [
    'texts of a strategy that is not today’s any more are not',
    first,
    elsewhere,
    (_, b) => textsKept(b, texts('COM-02')),
    {},
  ],
  [
    'texts that the day has stay, whatever a page shows that was open before',
    first,
    day({ shown: texts('COM-02', 'Ask twice') }),
    (_, b) => textsKept(b, texts('COM-02')),
    {},
  ],
  [
    'one’s own is shown as it was rewritten',
    day({ strategy: 'OWN-001' }),
    day({ strategy: 'OWN-001' }),
    (_, b) => ownRewritten(b, texts('OWN-001', 'Anew')),
    { shown: texts('OWN-001', 'Anew') },
  ],
  [
    'one’s own that was tried is shown as it was tried',
    tried,
    { ...tried, strategy: 'OWN-001' },
    (_, b) => ownRewritten(b, texts('OWN-001')),
    {},
  ],
  [
    'a swap is counted, with the mood it was for',
    first,
    first,
    (a, b) => swapped(a, b, choice, 'tired'),
    { ...other, because: [...other.because], swappedFrom: 'COM-02', mood: 'tired' },
  ],
  [
    'a swap goes back, and the two have changed places',
    day({ swappedFrom: 'UND-01' }),
    day({ swappedFrom: 'UND-01', shown: texts('COM-02') }),
    (a, b) => swappedBack(a, b),
    { strategy: 'UND-01', because: ['chosen'], shown: null, swappedFrom: 'COM-02' },
  ],
  ['nothing goes back without a swap', first, first, (a, b) => swappedBack(a, b), {}],
  ['nothing goes back after a response', first, notToday, (a, b) => swappedBack(a, b), {}],
  ['a day has one swap', first, day({ swappedFrom: 'UND-01' }), (a, b) => swapped(a, b, choice, null), {}],
  ['none after a response', first, notToday, (a, b) => swapped(a, b, choice, null), {}],
  ...[{ draft: { outcome: null, line: 'We sat' } }, { planDraft }].flatMap((typed): Row[] => [
    [
      `none while something is begun: ${Object.keys(typed)}`,
      first,
      day(typed),
      (a, b) => swapped(a, b, choice, null),
      {},
    ],
    [
      `nothing goes back while something is begun: ${Object.keys(typed)}`,
      first,
      day({ ...typed, swappedFrom: 'UND-01' }),
      (a, b) => swappedBack(a, b),
      {},
    ],
  ]),
  ['none where another window was first', first, elsewhere, (a, b) => swapped(a, b, choice, null), {}],
  ['a swap is not used up where there is no other', first, first, (a, b) => swapped(a, b, none, 'tired'), {}],
  [
    'what is set aside is remembered and not counted',
    first,
    first,
    (a, b) => setAside(a, b, choice),
    { ...choice, putAside: ['COM-02'] },
  ],
  [
    'set aside twice, it is remembered once',
    first,
    day({ putAside: ['COM-02', 'UND-01'] }),
    (a, b) => setAside(a, b, choice),
    { ...choice, putAside: ['UND-01', 'COM-02'] },
  ],
  [
    'the last one set aside leaves none',
    first,
    first,
    (a, b) => setAside(a, b, none),
    { ...none, putAside: ['COM-02'] },
  ],
  ['what was tried is not set aside', first, tried, (a, b) => setAside(a, b, choice), {}],
  [
    '"not today" does not keep one from being set aside',
    first,
    notToday,
    (a, b) => setAside(a, b, choice),
    { ...choice, putAside: ['COM-02'], response: null },
  ],
  ['another window’s strategy is not set aside', first, elsewhere, (a, b) => setAside(a, b, choice), {}],
  [
    'what is gone makes room for another',
    first,
    day({ shown: texts('COM-02') }),
    (a, b) => givenAnother(a, b, choice, false),
    { ...choice, shown: null, putAside: ['COM-02'] },
  ],
  ...[{ response: response('not_today') }, { draft: { outcome: null, line: 'We sat' } }, { planDraft }].map(
    (said): Row => [
      `what is gone stays with what was said of it: ${Object.keys(said)}`,
      first,
      day({ ...said, shown: texts('COM-02') }),
      (a, b) => givenAnother(a, b, choice, false),
      {},
    ],
  ),
  [
    '"not today" stays where nothing is left to show of what is gone',
    notToday,
    notToday,
    (a, b) => givenAnother(a, b, choice, false),
    { ...choice, putAside: ['COM-02'] },
  ],
  [
    '"not today" stays where what is not safe goes',
    first,
    { ...notToday, shown: texts('COM-02') },
    (a, b) => givenAnother(a, b, choice, true),
    { ...choice, shown: null, putAside: ['COM-02'] },
  ],
  ['what was tried stays, safe or not', first, tried, (a, b) => givenAnother(a, b, choice, true), {}],
  ['another window’s strategy stays', first, elsewhere, (a, b) => givenAnother(a, b, choice, false), {}],
  [
    'what is picked becomes today’s',
    first,
    first,
    (_, b) => picked(b, 'HOP-01'),
    { strategy: 'HOP-01', because: ['chosen'], putAside: ['COM-02'] },
  ],
  [
    'picking today’s says that it was chosen',
    first,
    day({ shown: texts('COM-02') }),
    (_, b) => picked(b, 'COM-02'),
    { because: ['chosen'] },
  ],
  [
    'picking the one from before a swap, the two change places',
    first,
    day({ swappedFrom: 'UND-01', shown: texts('COM-02') }),
    (_, b) => picked(b, 'UND-01'),
    { strategy: 'UND-01', because: ['chosen'], shown: null, swappedFrom: 'COM-02' },
  ],
  ['nothing is picked once one was tried', first, tried, (_, b) => picked(b, 'HOP-01'), {}],
  ...[{ draft: { outcome: null, line: 'We sat' } }, { planDraft }].map(
    (typed): Row => [
      `nothing is picked while something is begun: ${Object.keys(typed)}`,
      first,
      day(typed),
      (_, b) => picked(b, 'HOP-01'),
      {},
    ],
  ),
  [
    'what was set aside comes back as it was',
    day({ shown: texts('COM-02') }),
    day({ ...choice, putAside: ['COM-02'] }),
    (a, b) => broughtBack(a, choice, b),
    { strategy: 'COM-02', because: ['fresh'], shown: texts('COM-02'), putAside: [] },
  ],
  [
    'what was said before comes back with it',
    notToday,
    day({ ...choice, putAside: ['COM-02'] }),
    (a, b) => broughtBack(a, choice, b),
    { strategy: 'COM-02', because: ['fresh'], putAside: [], response: response('not_today') },
  ],
  [
    'what was begun of it comes back with it, whatever was begun of the other',
    day({ draft: { outcome: null, line: 'of this' } }),
    day({ ...choice, draft: { outcome: 'badly', line: 'of the other' }, planDraft }),
    (a, b) => broughtBack(a, choice, b),
    { strategy: 'COM-02', because: ['fresh'], draft: { outcome: null, line: 'of this' }, planDraft: null },
  ],
  ...[{ draft: { outcome: null, line: 'new' } }, { planDraft }].map(
    (typed): Row => [
      `what was typed meanwhile stays, with what it is of: ${Object.keys(typed)}`,
      first,
      day({ ...choice, ...typed }),
      (a, b) => broughtBack(a, choice, b),
      {},
    ],
  ),
  [
    'what can be changed back to comes back, too',
    day({ swappedFrom: 'UND-01' }),
    day({ strategy: 'UND-01', because: ['chosen'], swappedFrom: 'COM-02' }),
    (a, b) => broughtBack(a, { strategy: 'UND-01', because: ['chosen'] }, b),
    { strategy: 'COM-02', because: ['fresh'], swappedFrom: 'UND-01' },
  ],
  ['what was picked meanwhile stays', first, elsewhere, (a, b) => broughtBack(a, choice, b), {}],
  [
    'so does the very one that came, where it was picked',
    first,
    day({ ...choice, because: ['chosen'] }),
    (a, b) => broughtBack(a, choice, b),
    {},
  ],
  ['what was tried meanwhile stays', first, { ...tried, strategy: 'HOP-01' }, (a, b) => broughtBack(a, choice, b), {}],
  [
    'a day that had none has none again, and nothing said of another',
    day(none),
    day({ ...choice, draft: { outcome: null, line: 'x' } }),
    (a, b) => broughtBack(a, choice, b),
    { ...none, draft: null },
  ],
  ['what nobody has seen fits what was just said', first, first, (a, b) => refitted(a, b, choice), choice],
  ['what was seen meanwhile stays', first, day({ shown: texts('COM-02') }), (a, b) => refitted(a, b, choice), {}],
  ['what was begun meanwhile keeps its idea', first, day({ planDraft }), (a, b) => refitted(a, b, choice), {}],
  [
    'a day that has none is filled, and keeps the rest',
    first,
    day({ ...none, mood: 'hurt' }),
    (_, b) => filled(b, day(choice)),
    choice,
  ],
  ['a day that was filled meanwhile stays', first, elsewhere, (_, b) => filled(b, day(choice)), {}],
];

test.each(rows)('%s', (_, seen, stored, become, changes) => {
  expect(become(seen, stored)).toEqual({ ...stored, ...changes });
});

describe('what was written of one strategy', () => {
  test.each([
    ['response', (a: Day, b: Day) => responded(a, b, response('okay'))],
    ['draft', (a: Day, b: Day) => drafted(a, b, { draft: null })],
    ['plan', (a: Day, b: Day) => planned(a, b, plan)],
  ])('is never kept with another: %s', (_, become) => {
    expect(() => become(first, elsewhere)).toThrow(OtherStrategy);
  });
});

describe('what another page has written since is never written over:', () => {
  const begun = day({ draft: { outcome: null, line: 'a long line' }, planDraft: { when: 'at noon', will: '' } });
  const made = day({ plan: { when: 'at noon', will: 'write', answer: null, of: null } });
  const said = day({ plan: { ...plan, answer: 'did', of: null } });
  test.each<[what: string, become: () => Day]>([
    ['a line', () => drafted(first, begun, { draft: { outcome: null, line: 'x' } })],
    ['a line that is dropped here', () => drafted(first, begun, { draft: null })],
    ['half a plan', () => drafted(first, begun, { planDraft: { when: 'x', will: '' } })],
    ['a plan', () => planned(first, made, plan)],
    ['a plan that was changed', () => planned(day({ plan: { ...plan, answer: null, of: null } }), made, plan)],
    ['what became of a plan', () => planAnswered(said, { ...plan, answer: null, of: null }, 'not_today')],
    ['a plan that was looked back on', () => planAnswered(made, { ...plan, answer: null, of: null }, 'did')],
  ])('%s', (_, become) => {
    expect(become).toThrow(ChangedMeanwhile);
  });

  test('what one types goes on from what was kept of it', () => {
    const typed = (line: string) => ({ draft: { outcome: null, line } });
    const once = drafted(first, first, typed('a'));
    expect(drafted(once, once, typed('ab')).draft?.line).toBe('ab');
    // Kept, though nobody heard of it.
    expect(drafted(first, once, typed('a')).draft?.line).toBe('a');
    // Kept or dropped in another page meanwhile.
    expect(drafted(once, first, typed('ab')).draft?.line).toBe('ab');
  });
});

test('a plan belongs to the strategy that it was made for, whichever the day has by now', () => {
  const kept = day({ plan: { ...plan, answer: null, of: null } });
  const away = swapped(kept, kept, choice, null);
  expect([planOf(away), away.plan]).toEqual([null, { ...kept.plan, of: kept.strategy }]);
  expect(swappedBack(away, away).plan).toEqual(kept.plan);
  const aside = setAside(kept, kept, choice);
  expect(planOf(aside)).toBeNull();
  expect(broughtBack(kept, choice, aside).plan).toEqual(kept.plan);
  expect(picked(aside, 'COM-02').plan).toEqual(kept.plan);
  expect(planned(aside, aside, plan).plan).toEqual({ ...plan, answer: null, of: null });
});

test('a day is untouched until it was seen, answered, swapped, set aside or chosen', () => {
  expect(isUntouched(first)).toBe(true);
  const touched: Partial<Day>[] = [
    { shown: texts('COM-02') },
    { response: response('not_today') },
    { draft: { outcome: null, line: '' } },
    { planDraft },
    { plan: { ...plan, answer: null, of: null } },
    { because: ['chosen'] },
    { swappedFrom: 'UND-01' },
    { putAside: ['UND-01'] },
  ];
  expect(touched.filter((fields) => isUntouched(day(fields)))).toEqual([]);
});

const ids = fc.constantFrom('COM-02' as const, 'UND-01' as const, 'HOP-01' as const);
const days = fc
  .record({
    strategy: fc.option(ids),
    swappedFrom: fc.option(ids),
    putAside: fc.uniqueArray(ids),
    response: fc.option(
      fc.constantFrom('okay', 'mixed', 'badly', 'not_today').map((outcome) => response(outcome, 'said')),
    ),
  })
  .map(day);
const chosen = fc.option(ids).map((strategy) => ({ strategy, because: [] }));

test('whatever another strategy comes by, what was tried stays, and what was had is remembered', () => {
  fc.assert(
    fc.property(days, days, chosen, ids, (seen, stored, another, id) => {
      for (const after of [
        swapped(seen, stored, another, null),
        swappedBack(seen, stored),
        setAside(seen, stored, another),
        picked(stored, id),
      ]) {
        if (stored.response && stored.response.outcome !== 'not_today') expect(after).toEqual(stored);
        expect(strategiesOf(after)).toEqual(expect.arrayContaining(strategiesOf(stored)));
      }
    }),
  );
});

test('none is changed back to itself, whatever it came by', () => {
  const swappable = days.filter(({ strategy, swappedFrom }) => strategy === null || strategy !== swappedFrom);
  fc.assert(
    fc.property(swappable, swappable, chosen, ids, (seen, stored, another, id) => {
      for (const after of [
        swapped(seen, stored, another, null),
        swappedBack(seen, stored),
        setAside(seen, stored, another),
        givenAnother(seen, stored, another, true),
        picked(stored, id),
        broughtBack(seen, stored, stored),
        refitted(stored, stored, another),
        filled(stored, { ...stored, ...another }),
      ]) {
        if (after.strategy !== null) expect(after.swappedFrom).not.toBe(after.strategy);
      }
    }),
  );
});
