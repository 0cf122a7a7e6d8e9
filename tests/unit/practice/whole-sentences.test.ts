import { describe, expect, test } from 'vitest';
import { repairText, softStartText } from '../../../components/practice/written-words.ts';

const today = Temporal.PlainDate.from('2026-11-30');
const sorry = 'I’m sorry.';

describe('a soft start makes whole sentences of', () => {
  test.each([
    [{ felt: 'sad' }, 'I felt sad.'],
    [{ felt: 'Sad.' }, 'I felt sad.'],
    [{ felt: 'I felt sad' }, 'I felt sad.'],
    [{ felt: 'i feel sad.' }, 'I felt sad.'],
    [{ felt: 'felt sad' }, 'I felt sad.'],
    [{ felt: 'I was so alone!' }, 'I was so alone!'],
    [{ felt: 'I’m worn out' }, 'I’m worn out.'],
    [{ felt: 'ill' }, 'I felt ill.'],
    [{ felt: '“fine.”' }, 'I felt “fine.”'],
    [{ happened: 'The plan changed.', felt: 'I felt sad.' }, 'When the plan changed, I felt sad.'],
    [{ happened: 'when you left', felt: 'I was alone' }, 'When you left, I was alone.'],
    [{ happened: 'Why did you leave?', felt: 'sad' }, 'When why did you leave, I felt sad.'],
    [{ happened: 'You left!' }, 'One thing that happened: you left!'],
    [{ happened: 'when you left' }, 'One thing that happened: you left.'],
    [{ happened: 'Theo left' }, 'One thing that happened: Theo left.'],
    [{ theirs: 'You had a lot on your mind' }, 'I imagine that, for you, you had a lot on your mind.'],
    [{ theirs: 'I imagine that, for you, it was hard' }, 'I imagine that, for you, it was hard.'],
    [{ theirs: 'for you it was hard' }, 'I imagine that, for you, it was hard.'],
    [{ like: 'a call' }, 'I’d like a call.'],
    [{ like: 'I’d like a call' }, 'I’d like a call.'],
    [{ like: 'I would like a call' }, 'I’d like a call.'],
    [{ like: "i'd really like a call?" }, 'I’d like a call?'],
    [{ like: 'To talk on Fridays' }, 'I’d like to talk on Fridays.'],
    [{ like: 'I need a call' }, 'I need a call.'],
  ])('%o', (parts, text) => {
    expect(softStartText(parts)).toBe(text);
  });
});

describe('making it right makes whole sentences of', () => {
  test.each([
    [{ did: 'came home late' }, `I came home late. ${sorry}`],
    [{ did: 'Came home late.' }, `I came home late. ${sorry}`],
    [{ did: 'I came home late' }, `I came home late. ${sorry}`],
    [{ did: 'i’ve been late!' }, `I’ve been late! ${sorry}`],
    [{ effect: 'You sat there alone' }, `Because of that, you sat there alone. ${sorry}`],
    [{ effect: 'because of that you were alone' }, `Because of that, you were alone. ${sorry}`],
    [{ fix: 'Set an alarm' }, 'What I will do is set an alarm.'],
    [{ fix: 'I will call you' }, 'What I will do is call you.'],
    [{ fix: 'I’ll call you' }, 'What I will do is call you.'],
    [{ fix: 'What I will do is call you' }, 'What I will do is call you.'],
    [{ fix: 'I am setting an alarm' }, 'I am setting an alarm.'],
  ])('%o', (parts, text) => {
    expect(repairText(parts, today)).toBe(text);
  });

  test('a fix with its day', () => {
    const by = (fix: string) => repairText({ fix, date: '2026-12-04' }, today).replace(/ by .+?: /, ' by …: ');
    expect(by('I will call you!')).toBe('What I will do, by …: call you!');
    expect(by('I am calling you')).toBe('What I will do, by …: I am calling you.');
  });

  test.each([
    ['2026-11-29', 'What I will do is call you.'],
    ['2026-11-30', 'What I will do, by Monday, November 30: call you.'],
    ['2027-01-04', 'What I will do, by Monday, January 4, 2027: call you.'],
  ])('a fix by %s', (date, text) => {
    expect(repairText({ fix: 'call you', date }, today)).toBe(text);
  });
});
