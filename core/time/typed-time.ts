const form = /^(\d{1,2})(?:[:.]?(\d\d))?\s*(?:([ap])(?:\.?m)?\.?)?$/i;

/**
 * A time of day as a person types it or a time field gives it: `17:30`, `9.05`, `1730`, `18`, `6 pm`, in the digits of any
 * script. `null` for anything else.
 */
export function typedTime(text: string): Temporal.PlainTime | null {
  const [, hours, minutes = '0', half] = form.exec(withPlainDigits(text).trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(hours) > (half ? 12 : 23)) return null;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return new Temporal.PlainTime(hour, Number(minutes));
}

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The digits of a script stand in a row, from its zero on. */
function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (isDigit(zero - 1)) zero -= 1;
    return String((code - zero) % 10);
  });
}
