/** Now and where: the device's clock and zone, for whoever is not handed a moment. */
export const here = (): [now: Temporal.Instant, zone: string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];
