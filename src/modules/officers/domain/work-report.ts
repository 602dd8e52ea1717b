import type { OfficerId } from '#kernel/ids.ts';
import type { HalfYear } from './half-year.ts';

/** So much of a kind, of one officer, in one month. */
export interface WorkCount {
  readonly officerId: OfficerId;
  readonly kind: string;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
}

export interface WorkLine {
  readonly kind: string;
  /** One for each month of the half-year, the first one first. */
  readonly months: readonly number[];
  readonly total: number;
}

/** What was done in a half-year by kinds, the most frequent first. */
export function workLines(counts: readonly WorkCount[], half: HalfYear): readonly WorkLine[] {
  const byKind = new Map<string, number[]>();
  for (const { kind, month, count } of counts) {
    const months = byKind.get(kind) ?? [0, 0, 0, 0, 0, 0];
    const index = month - half.from.month;
    months[index] = (months[index] ?? 0) + count;
    byKind.set(kind, months);
  }
  return [...byKind]
    .map(([kind, months]) => ({ kind, months, total: months.reduce((sum, n) => sum + n, 0) }))
    .toSorted((a, b) => b.total - a.total || a.kind.localeCompare(b.kind));
}
