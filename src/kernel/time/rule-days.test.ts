import { describe, expect, it } from 'vitest';
import { daysOfRule } from './rule-days.ts';

const FIRST = Temporal.PlainDate.from('2026-12-02');
const read = (rule: string) => {
  const days = daysOfRule(FIRST, rule);
  return days.ok ? days.value.map(String) : days.refusal;
};

const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).join(',');

describe('a rule that somebody else wrote', () => {
  it.for([
    ['FREQ=WEEKLY;COUNT=3', ['2026-12-02', '2026-12-09', '2026-12-16']],
    ['FREQ=WEEKLY;UNTIL=20261209T080000Z', ['2026-12-02', '2026-12-09']],
    ['FREQ=WEEKLY;UNTIL=20261209', ['2026-12-02', '2026-12-09']],
    // As ical.js writes it.
    ['FREQ=WEEKLY;UNTIL=2026-12-09T08:00:00Z', ['2026-12-02', '2026-12-09']],
    ['FREQ=MONTHLY;BYDAY=1WE;COUNT=2', ['2026-12-02', '2027-01-06']],
    ['FREQ=WEEKLY;UNTIL=20250101', ['2026-12-02']],
  ] as const)('%s has its days', ([rule, days]) => {
    expect(read(rule)).toEqual(days);
  });

  it.for([
    ['FREQ=SECONDLY', 'rule-unreadable'],
    ['FREQ=DAILY;BYSECOND=1,2,3;COUNT=5', 'rule-unreadable'],
    ['COUNT=3', 'rule-unreadable'],
    ['FREQ=WEEKLY', 'rule-endless'],
    ['FREQ=DAILY;COUNT=10000', 'occurrences-many'],
    ['FREQ=DAILY;UNTIL=99991231', 'occurrences-many'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 'rule-unreadable'],
    ['FREQ=WEEKLY;UNTIL=20261399', 'rule-unreadable'],
    ['FREQ=WEEKLY;COUNT=x', 'rule-unreadable'],
    ['FREQ=DAILY;UNTIL=20351231', 'occurrences-many'],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'rule-unreadable'],
    ['FREQ=YEARLY;BYWEEKNO=10;COUNT=2', 'rule-unreadable'],
    ['FREQ=YEARLY;RSCALE=HEBREW;COUNT=2', 'rule-unreadable'],
    [`FREQ=YEARLY;BYYEARDAY=${days(1, 32)};COUNT=2`, 'rule-unreadable'],
  ] as const)('%s is refused: %s', ([rule, refusal]) => {
    expect(read(rule)).toBe(refusal);
  });

  it.for([
    `FREQ=YEARLY;BYYEARDAY=${days(-366, -1)},${days(1, 366)};BYSETPOS=500;COUNT=600`,
    `FREQ=YEARLY;BYYEARDAY=${days(1, 31)};BYSETPOS=500;COUNT=600`,
    `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=${days(300, 330)};COUNT=600`,
  ])('keeps nobody waiting who has no day to give', (rule) => {
    const began = process.threadCpuUsage();
    expect(read(rule)).toBe('rule-unreadable');
    // Measured: at most 80 ms; without the limits it took seven seconds.
    expect(process.threadCpuUsage(began).user).toBeLessThan(1_000_000);
  });
});
