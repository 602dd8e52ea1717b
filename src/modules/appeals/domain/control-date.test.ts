import { describe, expect, it, test } from 'vitest';
import type { AppealStatus } from './appeal-status.ts';
import { compareByTurn, urgencyOf } from './control-date.ts';
import { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar({
  timeZone: 'Europe/Kyiv',
  hours: USUAL_HOURS,
  holidaysWorked: MARTIAL_LAW,
});
const dueOn = Temporal.PlainDate.from('2026-12-01'); // a Tuesday

describe('an appeal that is due on Tuesday', () => {
  it.each([
    ['2026-11-25', 'later'],
    ['2026-11-26', 'soon'],
    ['2026-11-28', 'soon'],
    ['2026-11-30', 'soon'],
    ['2026-12-01', 'today'],
    ['2026-12-02', 'overdue'],
  ])('is on %s %s', (today, urgency) => {
    const day = Temporal.PlainDate.from(today);
    expect(urgencyOf({ status: 'in-progress', dueOn }, day, calendar)).toBe(urgency);
  });

  it.each<[AppealStatus, string | undefined]>([
    ['received', 'overdue'],
    ['extended', 'overdue'],
    ['answered', undefined],
    ['refused', undefined],
    ['returned', undefined],
    ['passed-on', undefined],
  ])('long after, when it is %s, is %s', (status, urgency) => {
    const day = Temporal.PlainDate.from('2027-03-01');
    expect(urgencyOf({ status, dueOn }, day, calendar)).toBe(urgency);
  });
});

test('whoever has a benefit goes first, then what is due first, then what came first', () => {
  const appeal = (name: string, benefit: string, due: string, received: string) => ({
    name,
    benefit,
    dueOn: Temporal.PlainDate.from(due),
    receivedAt: Temporal.Instant.from(received),
  });
  const sorted = [
    appeal('due late', '', '2026-12-20', '2026-11-20T08:00:00Z'),
    appeal('came second', '', '2026-12-10', '2026-11-10T09:00:00Z'),
    appeal('came first', '', '2026-12-10', '2026-11-10T08:00:00Z'),
    appeal('benefit', 'учасниця бойових дій', '2026-12-24', '2026-11-24T08:00:00Z'),
  ].toSorted(compareByTurn);
  expect(sorted.map(({ name }) => name)).toEqual([
    'benefit',
    'came first',
    'came second',
    'due late',
  ]);
});
