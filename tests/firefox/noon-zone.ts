/** A zone in which it is about noon now: no quiet hours, no default moment and no end of a day is near. */
export const noonZone = zoneWithOffset(12 - Temporal.Now.zonedDateTimeISO('UTC').hour);

function zoneWithOffset(hours: number): string {
  // The sign of these zones is the other way round: Etc/GMT-3 is three hours ahead.
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
