const form = /^(\d{1,2})[:.]?(\d\d)$/;

/** A time of day as a person types it or a time field gives it: `17:30`, `9.05`, `1730`. `null` for anything else. */
export function typedTime(text: string): Temporal.PlainTime | null {
  const [, hour, minute] = form.exec(text.trim())?.map(Number) ?? [];
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return null;
  return new Temporal.PlainTime(hour, minute);
}
