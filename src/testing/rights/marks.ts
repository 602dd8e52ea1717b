import type { Permission, PermissionRow } from '#modules/identity/index.ts';
import type { Asker } from './askers.ts';
import { type Facts, mayByTable } from './oracle.ts';

/** Words that stand in one planted thing only, and who may read it. */
export interface Mark {
  readonly text: string;
  /** Any of them, with this thing; `owner`: whoever it belongs to, by no permission. */
  readonly seenBy: readonly Reader[];
  readonly facts: Facts;
  /** Only there it tells something: elsewhere everybody may read it. */
  readonly on?: string;
}

export type Reader = Permission | 'owner';

export interface Marks {
  plant(seenBy: readonly Reader[], facts: Facts, on?: string): string;
  /** Those that stand in the text of a page. */
  in(text: string, path: string): readonly Mark[];
}

export function openMarks(next: () => number): Marks {
  const marks = new Map<string, Mark>();
  return {
    plant: (seenBy, facts, on) => {
      const text = `Позначка ${String(next()).padStart(6, '0')}`;
      marks.set(text, { text, seenBy, facts, ...(on === undefined ? {} : { on }) });
      return text;
    },
    in: (text, path) =>
      [...new Set(text.match(/Позначка \d{6}/g))]
        .flatMap((found) => marks.get(found) ?? [])
        .filter(({ on }) => on === undefined || on === path),
  };
}

/** Whether the table lets somebody read it. */
export function mayReadMark(
  rows: ReadonlyMap<string, PermissionRow>,
  asker: Asker,
  { seenBy, facts }: Mark,
): boolean {
  return seenBy.some((reader) => {
    if (reader === 'owner') return facts.ownerId !== undefined && facts.ownerId === asker.accountId;
    const row = rows.get(reader);
    return row !== undefined && mayByTable(row, asker, facts);
  });
}
