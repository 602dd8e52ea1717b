import { describe, expect, it, test } from 'vitest';
import { LEGAL_CLOCKS, lastDayOf, type LegalClockName } from './legal-clocks.ts';
import { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './working-calendar.ts';

const rules = { timeZone: 'Europe/Kyiv', hours: USUAL_HOURS };
const atWar = workingCalendar({ ...rules, holidaysWorked: MARTIAL_LAW });
const inPeace = workingCalendar({ ...rules, holidaysWorked: [] });
const last = (clock: LegalClockName, from: string, calendar = atWar) =>
  lastDayOf(clock, Temporal.PlainDate.from(from), calendar).toString();

describe('the last day', () => {
  it.each<[LegalClockName, string, string, string]>([
    ['pass-on', '2026-11-25', '2026-11-30', 'five days, a Monday'],
    ['pass-on', '2026-11-23', '2026-11-30', 'on a Saturday: the Monday after'],
    ['return', '2026-11-16', '2026-11-26', 'ten days'],
    ['return', '2026-11-11', '2026-11-23', 'on a Saturday: the Monday after'],
    ['return', '2026-12-24', '2027-01-04', 'on a Sunday of the next year: the Monday after'],
    ['plain', '2026-11-10', '2026-11-25', 'fifteen days'],
    ['plain', '2026-11-13', '2026-11-30', 'on a Saturday: the Monday after'],
    ['plain', '2028-02-14', '2028-02-29', 'on 29 February'],
    ['plain', '2026-02-16', '2026-03-03', 'across a February of 28 days'],
    ['plain', '2028-02-16', '2028-03-02', 'across a February of 29 days'],
    ['plain', '2026-03-16', '2026-03-31', 'across the change to summer time'],
    ['plain', '2026-10-14', '2026-10-29', 'across the change back'],
    ['full', '2026-11-10', '2026-12-10', 'the same number of the next month'],
    ['full', '2026-08-31', '2026-09-30', 'a month that has no 31st: its last day'],
    ['full', '2026-12-31', '2027-02-01', 'through the year’s end, 31 January on a Sunday'],
    ['full', '2027-01-29', '2027-03-01', 'no 29 February, the 28th on a Sunday'],
    ['full', '2028-01-31', '2028-02-29', 'a leap year’s February'],
    ['full', '2028-02-29', '2028-03-29', 'from 29 February, which is no month’s end elsewhere'],
    ['full', '2026-09-28', '2026-10-28', 'across the change of clocks'],
    ['longest', '2026-11-10', '2026-12-25', 'forty-five days, on a holiday that is worked'],
    [
      'longest',
      '2026-11-12',
      '2026-12-25',
      'on a Sunday: the Friday before, for it may not be longer',
    ],
    ['longest', '2026-12-18', '2027-02-01', 'through the year’s end'],
  ])('of «%s» from %s is %s: %s', (clock, from, to) => {
    expect(last(clock, from)).toBe(to);
  });

  it.each<[LegalClockName, string, string]>([
    ['plain', '2026-12-10', '2026-12-28'],
    ['full', '2026-07-24', '2026-08-25'],
    ['longest', '2026-11-10', '2026-12-24'],
    ['full', '2026-12-01', '2027-01-04'],
  ])('of «%s» from %s is %s where holidays are days off', (clock, from, to) => {
    expect(last(clock, from, inPeace)).toBe(to);
  });

  it('is a working day from every day of five years, and an extension never ends before the month', () => {
    for (const calendar of [atWar, inPeace]) {
      for (let day = 0; day < 365 * 5; day += 1) {
        const from = Temporal.PlainDate.from('2026-01-01').add({ days: day });
        for (const clock of ['pass-on', 'return', 'plain', 'full', 'longest'] as const) {
          expect(calendar.isWorkingDay(lastDayOf(clock, from, calendar))).toBe(true);
        }
        const [full, longest] = (['full', 'longest'] as const).map((clock) =>
          lastDayOf(clock, from, calendar),
        );
        if (!full || !longest) throw new Error('no days');
        expect(Temporal.PlainDate.compare(full, longest)).toBeLessThanOrEqual(0);
        expect(from.until(longest).days).toBeLessThanOrEqual(45);
      }
    }
  });
});

test('each clock names the article that it comes from', () => {
  for (const { article } of Object.values(LEGAL_CLOCKS))
    expect([5, 7, 20]).toContain(article.number);
});
