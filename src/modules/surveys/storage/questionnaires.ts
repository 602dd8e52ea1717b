import type { Selectable } from 'kysely';
import type { AccountId, AreaId, Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Questionnaire, QuestionnaireContent } from '../domain/questionnaire.ts';
import { parseContent } from './parse-content.ts';
import type { SurveysTables } from './tables.ts';

export type QuestionnaireId = Id<'questionnaire'>;

/** Those that were made at the desk, the newest first. */
export async function loadQuestionnaires(tx: Tx): Promise<readonly Questionnaire[]> {
  const rows = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.questionnaire')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(parseQuestionnaire);
}

/** `forUpdate`: nobody else changes it until the transaction ends. */
export async function findQuestionnaire(
  tx: Tx,
  id: QuestionnaireId,
  { forUpdate = false } = {},
): Promise<Questionnaire | undefined> {
  const query = tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.questionnaire')
    .selectAll()
    .where('id', '=', id);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row && parseQuestionnaire(row);
}

export async function insertQuestionnaire(
  tx: Tx,
  made: {
    readonly id: QuestionnaireId;
    readonly content: QuestionnaireContent;
    readonly areaId: AreaId | undefined;
    readonly madeBy: AccountId;
  },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .insertInto('surveys.questionnaire')
    .values({
      id: made.id,
      content: JSON.stringify(made.content),
      area_id: made.areaId ?? null,
      made_by: made.madeBy,
      retired_at: null,
      changed_at: now,
    })
    .execute();
}

export async function updateQuestionnaire(
  tx: Tx,
  id: QuestionnaireId,
  said: { readonly content: QuestionnaireContent; readonly isRetired: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .updateTable('surveys.questionnaire')
    .set({
      content: JSON.stringify(said.content),
      retired_at: said.isRetired ? now : null,
      changed_at: now,
    })
    .where('id', '=', id)
    .execute();
}

type Row = Selectable<SurveysTables['surveys.questionnaire']>;

function parseQuestionnaire(row: Row): Questionnaire {
  return {
    key: row.id,
    content: parseContent(row.content),
    isBuiltIn: false,
    areaId: optionalRowId(row.area_id),
    madeBy: rowId(row.made_by),
    isRetired: row.retired_at !== null,
    changedAt: row.changed_at,
  };
}
