import { expect, test } from 'vitest';
import { offerEnds } from './offer-life.ts';

/** Kyiv is two hours ahead of UTC. */
test.each([
  ['the hours that were set, where there is time', '2026-12-01T08:00Z', 24, '2026-12-02T19:00Z'],
  ['an evening and the next morning', '2026-12-01T18:00Z', 6, '2026-12-02T11:00Z'],
  ['asked at night, from the morning on', '2026-12-01T23:30Z', 3, '2026-12-02T09:00Z'],
  ['a quarter of what is left near the start', '2026-12-19T07:00Z', 24, '2026-12-19T07:30Z'],
  ['twenty minutes at least', '2026-12-19T08:30Z', 24, '2026-12-19T08:50Z'],
  ['and never after the start', '2026-12-19T08:50Z', 24, '2026-12-19T09:00Z'],
])('an offer lasts %s', (_what, now, offerHours, ends) => {
  const startsAt = Temporal.Instant.from('2026-12-19T09:00Z');
  const given = offerEnds(Temporal.Instant.from(now), { startsAt, offerHours }, 'Europe/Kyiv');
  expect(given.toString()).toBe(Temporal.Instant.from(ends).toString());
});
