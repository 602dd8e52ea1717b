import { z } from 'zod';
import type { Id, SurveyRoundId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answers } from '../domain/answers.ts';
import type { Sheet } from '../domain/count-answers.ts';
import type { SurveysTables } from './tables.ts';

export interface NewSheet {
  /** The sender's key. */
  readonly id: string;
  readonly roundId: SurveyRoundId;
  readonly day: Temporal.PlainDate;
  readonly fingerprint: string;
  readonly pseudonym: Id<'pseudonym'> | undefined;
  readonly answers: Answers;
}

/** False: it came before, or somebody of that pseudonym has answered. */
export async function insertSheet(tx: Tx, sheet: NewSheet): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<SurveysTables>()
    .insertInto('surveys.sheet')
    .values({
      id: sheet.id,
      round_id: sheet.roundId,
      day: sheet.day,
      fingerprint: sheet.fingerprint,
      pseudonym: sheet.pseudonym ?? null,
      answers: JSON.stringify(sheet.answers),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What was sent under that key, to tell whether it was the same. */
export async function findSent(
  tx: Tx,
  id: string,
): Promise<{ readonly roundId: string; readonly fingerprint: string } | undefined> {
  const row = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.sheet')
    .select(['round_id', 'fingerprint'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { roundId: row.round_id, fingerprint: row.fingerprint };
}

export async function countSheets(
  tx: Tx,
  rounds: readonly SurveyRoundId[],
): Promise<ReadonlyMap<string, number>> {
  if (rounds.length === 0) return new Map();
  const rows = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.sheet')
    .select(({ fn }) => ['round_id', fn.countAll<string>().as('sheets')])
    .where('round_id', 'in', rounds)
    .groupBy('round_id')
    .execute();
  return new Map(rows.map(({ round_id: id, sheets }) => [id, Number(sheets)]));
}

const answers = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/** In an order that says nothing of when they came. */
export async function loadSheets(
  tx: Tx,
  roundId: SurveyRoundId,
): Promise<readonly PseudonymousSheet[]> {
  const rows = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.sheet')
    .select(['day', 'answers', 'pseudonym'])
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    day: row.day,
    answers: answers.parse(row.answers),
    pseudonym: row.pseudonym ?? undefined,
  }));
}

export interface PseudonymousSheet extends Sheet {
  readonly pseudonym: string | undefined;
}
