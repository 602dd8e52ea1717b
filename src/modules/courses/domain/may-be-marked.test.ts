import { expect, test } from 'vitest';
import { mayBeMarked } from './may-be-marked.ts';

test('who was there is said from the beginning of a session on, until names are forgotten', () => {
  const startsAt = Temporal.Instant.from('2026-12-03T08:00:00Z');
  const endsAt = Temporal.Instant.from('2026-12-24T11:00:00Z');
  const at = (moment: string) =>
    mayBeMarked({ endsAt }, { startsAt }, Temporal.Instant.from(moment));
  expect(at('2026-12-03T07:59:59Z')).toBe('not-begun');
  expect(at('2026-12-03T08:00:00Z')).toBeUndefined();
  expect(at('2027-01-23T11:00:00Z')).toBeUndefined();
  expect(at('2027-01-23T11:00:01Z')).toBe('over');
});
