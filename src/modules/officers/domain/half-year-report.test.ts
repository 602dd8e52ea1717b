import { describe, expect, test } from 'vitest';
import { halfYear } from './half-year.ts';
import {
  changedFigures,
  figuresReachTo,
  hasBegun,
  isRecorded,
  reportFigures,
  steadyFigures,
  toldFigures,
} from './half-year-report.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the figures of a half-year report', () => {
  const kinds = [
    { key: 'visit', name: { uk: 'Відвідування вдома', en: 'Home visit' } },
    { key: 'talk', name: { uk: 'Бесіда', en: 'Talk' } },
    { key: 'raid', name: { uk: 'Рейд', en: 'Raid' } },
  ];

  test('stand beside those of the half-year before, and name what stopped', () => {
    const figures = reportFigures(
      kinds,
      [{ kind: 'talk', total: 12 }],
      [
        { kind: 'talk', total: 9 },
        { kind: 'raid', total: 2 },
      ],
    );
    expect(figures.map(({ name, count, before }) => [name.uk, count, before])).toEqual([
      ['Бесіда', 12, 9],
      ['Рейд', 0, 2],
    ]);
  });

  const counted = (kind: string, count: number, before = 0) => ({
    kind,
    name: { uk: kind, en: kind },
    count,
    before,
  });

  test('of deeds are told exactly, of people who were helped or kept away from ten on', () => {
    const told = toldFigures([
      counted('school-talk', 3, 1),
      counted('prohibition-order', 3, 12),
      counted('help-passed-on', 10, 9),
      counted('visit-of-a-shelter', 4),
      counted('prohibition-order', 0),
    ]);
    expect(told.map(({ count, before }) => [count, before])).toEqual([
      [3, 1],
      ['few', 12],
      [10, 'few'],
      // A kind that an installation made may be of people, too.
      ['few', 0],
      [0, 0],
    ]);
  });

  test('of people move by ten and more when a report is corrected, and agree with the report before', () => {
    const now = [counted('prohibition-order', 14, 11), counted('meeting', 14, 11)];
    const told = [counted('prohibition-order', 12), counted('meeting', 12)];
    const earlier = [counted('prohibition-order', 10), counted('meeting', 10)];
    expect(steadyFigures(now, told, earlier)).toMatchObject([
      { count: 12, before: 10 },
      { count: 14, before: 11 },
    ]);
    const many = [counted('prohibition-order', 22, 3)];
    expect(steadyFigures(many, told, [])).toMatchObject([{ count: 22, before: 3 }]);
    // Nobody knew how few there were.
    expect(steadyFigures(now, [counted('prohibition-order', 9)], [])).toMatchObject([
      { count: 14 },
      { count: 14 },
    ]);
  });

  test('say nothing of a half-year in which nobody kept a log', () => {
    const figures = reportFigures(kinds, [{ kind: 'talk', total: 12 }], []);
    expect(isRecorded(figures, 'count')).toBe(true);
    expect(isRecorded(figures, 'before')).toBe(false);
  });

  test('are held against those that people read: more, fewer, new and gone', () => {
    const of = (...counted: readonly (readonly [string, number])[]) =>
      reportFigures(
        kinds,
        counted.map(([kind, total]) => ({ kind, total })),
        [],
      );
    const changed = changedFigures(of(['visit', 3], ['talk', 4]), of(['visit', 5], ['raid', 1]));
    expect(changed.map(({ kind, published, now }) => [kind, published, now])).toEqual([
      ['visit', 3, 5],
      ['raid', 0, 1],
      ['talk', 4, 0],
    ]);
    expect(changedFigures(of(['visit', 3]), of(['visit', 3]))).toEqual([]);
  });

  test('reach to today while the half-year goes on, and to its last day afterwards', () => {
    const half = halfYear(2026, 2);
    expect(figuresReachTo(half, day('2026-12-20')).toString()).toBe('2026-12-20');
    expect(figuresReachTo(half, day('2027-02-01')).toString()).toBe('2026-12-31');
  });

  test('are none before the half-year has begun', () => {
    expect(hasBegun(halfYear(2027, 1), day('2026-12-31'))).toBe(false);
    expect(hasBegun(halfYear(2027, 1), day('2027-01-01'))).toBe(true);
  });
});
