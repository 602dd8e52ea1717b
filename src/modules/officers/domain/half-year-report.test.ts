import { describe, expect, test } from 'vitest';
import { halfYear } from './half-year.ts';
import {
  changedFigures,
  figuresReachTo,
  hasBegun,
  isRecorded,
  reportFigures,
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
