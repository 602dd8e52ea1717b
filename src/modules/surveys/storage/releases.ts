import type { AccountId, SurveyRoundId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ReleaseFigures } from '../domain/release.ts';
import { figuresColumn, parseFigures } from './parse-figures.ts';
import type { SurveysTables } from './tables.ts';

export interface KeptRelease {
  readonly roundId: SurveyRoundId;
  readonly madeOn: Temporal.PlainDate;
  readonly figures: ReleaseFigures;
}

export async function insertRelease(
  tx: Tx,
  { roundId, madeOn, figures }: KeptRelease,
  madeBy: AccountId,
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .insertInto('surveys.release')
    .values({
      round_id: roundId,
      made_on: madeOn,
      made_by: madeBy,
      figures: figuresColumn(figures),
    })
    .execute();
}

export async function findRelease(
  tx: Tx,
  roundId: SurveyRoundId,
): Promise<KeptRelease | undefined> {
  const row = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.release')
    .select(['round_id', 'made_on', 'figures'])
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return (
    row && {
      roundId: rowId(row.round_id),
      madeOn: row.made_on,
      figures: parseFigures(row.figures),
    }
  );
}

/** Rounds whose figures are everybody's, the newest first, within a page. */
export async function listPublicReleases(
  tx: Tx,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly SurveyRoundId[]> {
  const rows = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.release as release')
    .innerJoin('surveys.round as round', 'round.id', 'release.round_id')
    .select('release.round_id')
    .where('round.is_public', '=', true)
    .orderBy('release.made_on', 'desc')
    .orderBy('release.round_id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => rowId(row.round_id));
}
