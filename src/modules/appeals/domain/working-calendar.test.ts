import { describe, expect, it, test } from 'vitest';
import { isHoliday, orthodoxEaster } from './holidays.ts';
import { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './working-calendar.ts';

const rules = { timeZone: 'Europe/Kyiv', hours: USUAL_HOURS };
const atWar = workingCalendar({ ...rules, holidaysWorked: MARTIAL_LAW });
const inPeace = workingCalendar({ ...rules, holidaysWorked: [] });
const date = (text: string) => Temporal.PlainDate.from(text);
const received = (calendar: typeof atWar, at: string) =>
  calendar.receivedOn(Temporal.Instant.from(at)).toString();

test.each([
  [2024, '2024-05-05'],
  [2025, '2025-04-20'],
  [2026, '2026-04-12'],
  [2027, '2027-05-02'],
  [2028, '2028-04-16'],
  [2030, '2030-04-28'],
])('Easter of %i is on %s, as the churches have published it', (year, day) => {
  expect(orthodoxEaster(year).toString()).toBe(day);
});

test('the eleven holidays of the Labour Code, and none that were abolished', () => {
  const days = Array.from({ length: 365 }, (_, index) => date('2026-01-01').add({ days: index }));
  expect(days.filter(isHoliday).map(String)).toEqual([
    '2026-01-01',
    '2026-03-08',
    '2026-04-12',
    '2026-05-01',
    '2026-05-08',
    '2026-05-31',
    '2026-06-28',
    '2026-07-15',
    '2026-08-24',
    '2026-10-01',
    '2026-12-25',
  ]);
});

describe('a working day', () => {
  it.each<[string, string, boolean, boolean]>([
    ['an ordinary Monday', '2026-11-23', true, true],
    ['a Saturday', '2026-11-21', false, false],
    ['a Sunday', '2026-11-22', false, false],
    ['Independence Day on a Monday', '2026-08-24', true, false],
    ['Christmas on a Friday', '2026-12-25', true, false],
    ['7 January, which is a holiday no more', '2027-01-07', true, true],
    ['2 January on a Friday, which never was one', '2026-01-02', true, true],
    ['9 May on a Thursday, which gave way to 8 May', '2030-05-09', true, true],
    ['the Monday after 8 March on a Sunday', '2026-03-09', true, false],
    ['the Monday after Easter', '2026-04-13', true, false],
    ['the Monday after Christmas on a Saturday', '2027-12-27', true, false],
    ['and the Tuesday after it', '2027-12-28', true, true],
    // Easter on Sunday 2 May, 1 May on the Saturday before it.
    ['the Monday after two holidays at one weekend', '2027-05-03', true, false],
  ])('%s (%s): under martial law %s, in peace %s', (_, day, war, peace) => {
    expect(atWar.isWorkingDay(date(day))).toBe(war);
    expect(inPeace.isWorkingDay(date(day))).toBe(peace);
  });

  it('after martial law has ended is none on a holiday again', () => {
    const ended = workingCalendar({
      ...rules,
      holidaysWorked: [{ from: '2022-03-24', to: '2026-12-24' }],
    });
    expect(ended.isWorkingDay(date('2026-08-24'))).toBe(true);
    expect(ended.isWorkingDay(date('2026-12-25'))).toBe(false);
  });
});

describe('what comes', () => {
  it.each([
    ['in working hours counts today', '2026-11-25T10:00:00Z', '2026-11-25'],
    ['before the chancery opens counts today', '2026-11-25T03:00:00Z', '2026-11-25'],
    ['in the last minute counts today', '2026-11-25T15:59:59Z', '2026-11-25'],
    ['when the chancery closes counts tomorrow', '2026-11-25T16:00:00Z', '2026-11-26'],
    [
      'after midnight there counts on that day, not Greenwich’s',
      '2026-11-25T22:30:00Z',
      '2026-11-26',
    ],
    ['on Friday before it closes counts on Friday', '2026-11-27T14:44:00Z', '2026-11-27'],
    ['on Friday evening counts on Monday', '2026-11-27T15:00:00Z', '2026-11-30'],
    ['on Saturday counts on Monday', '2026-11-28T09:00:00Z', '2026-11-30'],
    ['on the last evening of a year counts in the next one', '2026-12-31T17:00:00Z', '2027-01-01'],
    ['in summer time at a quarter past five is in hours', '2026-07-07T14:15:00Z', '2026-07-07'],
    ['in summer time at seven is after hours', '2026-07-07T16:00:00Z', '2026-07-08'],
    ['on the night when clocks go forward counts on Monday', '2026-03-29T01:30:00Z', '2026-03-30'],
    ['on the night when clocks go back counts on Monday', '2026-10-25T00:30:00Z', '2026-10-26'],
  ])('%s (%s)', (_, at, day) => {
    expect(received(atWar, at)).toBe(day);
  });

  it('on the eve of the New Year, in peace, counts after the holiday and the weekend', () => {
    expect(received(inPeace, '2026-12-31T17:00:00Z')).toBe('2027-01-04');
    expect(received(inPeace, '2026-08-24T09:00:00Z')).toBe('2026-08-25');
  });
});
