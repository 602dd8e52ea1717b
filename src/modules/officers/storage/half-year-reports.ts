import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type HalfYear, halfYear } from '../domain/half-year.ts';
import type { HalfYearReport, PublishedHalfYear, ReportWords } from '../domain/half-year-report.ts';
import type { OfficersTables } from './tables.ts';

export interface WhichHalf {
  readonly officerId: OfficerId;
  readonly half: HalfYear;
}

export async function findHalfYearReport(
  tx: Tx,
  which: WhichHalf,
): Promise<HalfYearReport | undefined> {
  const row = await reportOf(tx, which).executeTakeFirst();
  return row && parseReport(row);
}

/** The same, locked until the transaction ends. */
export async function lockHalfYearReport(
  tx: Tx,
  which: WhichHalf,
): Promise<HalfYearReport | undefined> {
  const row = await reportOf(tx, which).forUpdate().executeTakeFirst();
  return row && parseReport(row);
}

function reportOf(tx: Tx, { officerId, half }: WhichHalf) {
  return tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.half_year_report')
    .selectAll()
    .where('officer_id', '=', officerId)
    .where('year', '=', half.year)
    .where('half', '=', half.half);
}

/** What of one half-year is kept of these officers, without its words. */
export async function listHalfYearReports(
  tx: Tx,
  half: HalfYear,
  officers: readonly OfficerId[],
): Promise<ReadonlyMap<OfficerId, 'draft' | 'published'>> {
  if (officers.length === 0) return new Map();
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.half_year_report')
    .select(['officer_id', 'published_at'])
    .where('year', '=', half.year)
    .where('half', '=', half.half)
    .where('officer_id', 'in', officers)
    .execute();
  return new Map(
    rows.map((row) => [row.officer_id as OfficerId, row.published_at ? 'published' : 'draft']),
  );
}

/** The draft; whatever is published stays as it is. */
export async function saveHalfYearWords(
  tx: Tx,
  { officerId, half }: WhichHalf,
  { done, troubles, plans }: ReportWords,
  now: Temporal.Instant,
): Promise<void> {
  const words = { done, troubles, plans, changed_at: now };
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.half_year_report')
    .values({ officer_id: officerId, year: half.year, half: half.half, ...words })
    .onConflict((conflict) => conflict.columns(['officer_id', 'year', 'half']).doUpdateSet(words))
    .execute();
}

/** Undefined: taken back, with all that it said. */
export async function savePublishedHalf(
  tx: Tx,
  { officerId, half }: WhichHalf,
  published: PublishedHalfYear | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.half_year_report')
    .set({
      published: published
        ? // A day says itself as text.
          JSON.stringify(published)
        : null,
      published_at: published ? now : null,
      withdrawn_at: published ? null : now,
      changed_at: now,
    })
    .where('officer_id', '=', officerId)
    .where('year', '=', half.year)
    .where('half', '=', half.half)
    .execute();
}

const day = z.string().transform((text) => Temporal.PlainDate.from(text));

const publishedSchema = z.strictObject({
  done: z.string(),
  troubles: z.string(),
  plans: z.string(),
  asOf: day,
  firstOn: day.optional(),
  figures: z.array(
    z.strictObject({
      kind: z.string(),
      name: z.strictObject({ uk: z.string(), en: z.string() }),
      count: z.number(),
      before: z.number(),
    }),
  ),
});

function parseReport(row: Selectable<OfficersTables['officers.half_year_report']>): HalfYearReport {
  return {
    officerId: row.officer_id as OfficerId,
    half: halfYear(row.year, row.half === 1 ? 1 : 2),
    done: row.done,
    troubles: row.troubles,
    plans: row.plans,
    changedAt: row.changed_at,
    published: row.published === null ? undefined : publishedSchema.parse(row.published),
    publishedAt: row.published_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
