import { expect, test } from 'vitest';
import { struckReminder } from './reminders.ts';

test.each([
  ['eight days before: none yet', '2026-12-11T08:00Z', undefined],
  ['seven days before', '2026-12-12T09:00Z', 'week'],
  ['a day before, though the week’s was missed', '2026-12-18T09:01Z', 'day'],
  ['two hours before', '2026-12-19T07:00Z', 'hours'],
  ['when it has begun: none', '2026-12-19T09:00Z', undefined],
])('%s', (_when, now, reminder) => {
  const at = (text: string) => Temporal.Instant.from(text);
  expect(struckReminder(at('2026-12-19T09:00Z'), at(now))?.what).toBe(reminder);
});
