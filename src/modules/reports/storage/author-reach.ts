import { sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PushDevice } from '#platform/push/push.ts';
import type { NewsWay } from '../domain/news-way.ts';
import type { Visibility } from '../domain/report-category.ts';
import type { ReportsTables } from './tables.ts';

/** Where an author is told who left an address, asked for SMS or let a device of theirs be told, and wants to hear. */
export type AuthorReach = {
  readonly id: ReportId;
  readonly language: string;
  readonly visibility: Visibility;
  /** Of how many steps they were told there, and how many there are that others took. */
  readonly told: number;
  readonly steps: number;
  /** Whether they were asked there if it was mended. */
  readonly isAsked: boolean;
} & (
  | {
      readonly by: Exclude<NewsWay, 'push'>;
      /** An e-mail address, or a telephone. */
      readonly to: string;
    }
  | { readonly by: 'push'; readonly to: PushDevice }
);

/** Nobody else writes to them until the transaction ends. Nobody: there is no such way, or it is refused or silenced. */
export async function lockContact(
  tx: Tx,
  id: ReportId,
  by: Exclude<NewsWay, 'push'>,
): Promise<readonly AuthorReach[]> {
  const rows = await contacts(tx)
    .innerJoin('reports.report as report', 'report.id', 'contact.report_id')
    .select(['value', 'told_steps', 'is_asked', 'report.language', 'report.visibility'])
    .where('contact.report_id', '=', id)
    .where('kind', '=', KIND[by])
    .where(HAS_CODE)
    .forUpdate('contact')
    .execute();
  const steps = rows.length > 0 ? await countSteps(tx, id) : 0;
  return rows.map((row) => ({
    id,
    by,
    to: row.value,
    language: row.language,
    visibility: row.visibility,
    told: row.told_steps,
    isAsked: row.is_asked,
    steps,
  }));
}

/** How many of its steps others took: an author is not told of their own. */
export async function countSteps(tx: Tx, id: ReportId): Promise<number> {
  const { steps } = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.update')
    .select(({ fn }) => fn.countAll<bigint>().as('steps'))
    .where('report_id', '=', id)
    .where('party', '<>', 'author')
    .executeTakeFirstOrThrow();
  return Number(steps);
}

/** `isRefused`: a mail server or an SMS gateway takes nothing for them. */
export async function saveContactTold(
  tx: Tx,
  id: ReportId,
  told: { readonly steps: number; readonly isAsked: boolean; readonly isRefused: boolean },
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.contact')
    .set({ told_steps: told.steps, is_asked: told.isAsked, is_refused: told.isRefused })
    .where('report_id', '=', id)
    .execute();
}

/** They want no more news. False: they get none as it is. */
export async function saveSilenced(tx: Tx, id: ReportId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.contact')
    .set({ is_silenced: true })
    .where('report_id', '=', id)
    .where('is_silenced', 'is', false)
    .where(IS_TOLD)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How its author is written to; undefined: not at all. */
export async function findNewsWay(
  tx: Tx,
  id: ReportId,
): Promise<{ readonly by: 'email' | 'sms'; readonly isSilenced: boolean } | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact')
    .select(['kind', 'is_silenced'])
    .where('report_id', '=', id)
    .where(IS_TOLD)
    .executeTakeFirst();
  return row && { by: row.kind === 'email' ? 'email' : 'sms', isSilenced: row.is_silenced };
}

function contacts(tx: Tx) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact as contact')
    .where(IS_TOLD)
    .where('is_silenced', 'is', false)
    .where('is_refused', 'is', false);
}

const KIND = { email: 'email', sms: 'phone' } as const;

/** What is written leads to the receipt: whoever a program reported for has none, and hears from the officer alone. */
const HAS_CODE = sql<boolean>`report.way <> 'open311'`;

/** A telephone that was left to be called back is not written to. */
const IS_TOLD = sql<boolean>`(kind = 'email' or is_sms_wanted)`;
