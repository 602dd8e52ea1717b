import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { openMeetingClock } from './open-meeting-clock.ts';

const HROMADA = newId<'area'>(systemRandom);
const day = (text: string | undefined) =>
  text === undefined ? undefined : Temporal.PlainDate.from(text);

test.for([
  ['2026-10-01', undefined, '2026-12-01', 'soon'],
  ['2026-11-20', undefined, '2027-01-20', 'later'],
  ['2026-10-01', '2026-12-01', '2026-12-01', 'planned'],
  ['2026-10-01', '2026-12-02', '2026-12-01', 'soon'],
  ['2026-09-01', '2026-12-02', '2026-11-01', 'late'],
  [undefined, undefined, '2026-11-26', 'soon'],
  [undefined, '2027-01-26', '2026-11-26', 'planned'],
  [undefined, '2027-01-27', '2026-11-26', 'soon'],
  // The end of December has no 31st two months later.
  ['2026-12-31', undefined, '2027-02-28', 'later'],
] as const)('the last open meeting was on %s, the next is on %s', ([last, planned, due, state]) => {
  const today = Temporal.PlainDate.from('2026-11-26');
  const clock = openMeetingClock(HROMADA, { lastOn: day(last), plannedOn: day(planned) }, today);
  expect([clock.dueOn.toString(), clock.state]).toEqual([due, state]);
});
