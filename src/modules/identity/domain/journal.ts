import type { Said } from '#kernel/text/said.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Context } from './context.ts';
import type { DeskContext } from './desk.ts';
import { GUARDED_CLASSES } from './guarded-classes.ts';
import type { PermissionRow } from './permission.ts';

/** How a module's things are called in the journal, which itself knows ids only. */
export interface JournalNamer {
  /** As entries have it: `officer`. */
  readonly kind: string;
  /** «поліцейський»: before the name, or alone where nobody may see one. */
  readonly label: Said;
  /** Names by id; of a thing whose name this reader may not see, none. */
  readonly namesOf?: (
    context: Context,
    ids: readonly string[],
    locale: Locale,
  ) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
}

/** An act that bears no permission's name: a part of what one allows, or what anybody does with what is their own. */
export interface JournalAct {
  /** As entries have it: `card-issue.take`. */
  readonly action: `${string}.${string}`;
  /** «взято зауваження на себе»: it is over when it is read. */
  readonly words: Said;
}

export interface JournalContext extends DeskContext {
  readonly namers: readonly JournalNamer[];
  readonly acts: readonly JournalAct[];
}

/** Entries of one page. */
export const JOURNAL_PAGE = 50;

/** Rows of one table: more than a spreadsheet is pleasant with; the days narrow it down. */
export const JOURNAL_EXPORT = 20_000;

/**
 * From how many things within how long the reading of one person is told to those who watch. Somebody who reads
 * to help needs a minute for each: thirty in ten minutes is one every twenty seconds, which nobody reads.
 */
export const BULK_READING = {
  things: 30,
  within: Temporal.Duration.from({ minutes: 10 }),
} as const;

const READS = /\.(read|list|search|open|export)$/;

/** The acts by which somebody sees what is confidential, or who somebody is. */
export function guardedReadings(rows: readonly PermissionRow[]): readonly string[] {
  return rows
    .filter(
      ({ permission, dataClass }) => GUARDED_CLASSES.includes(dataClass) && READS.test(permission),
    )
    .map(({ permission }) => permission);
}
