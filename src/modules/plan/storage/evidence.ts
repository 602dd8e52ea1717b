import type { AccountId, ActionEvidenceId, ActionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ActionEvidence } from '../domain/action.ts';
import { parseEvidence } from './parse-action.ts';
import type { Reader } from './plans.ts';
import type { PlanTables } from './tables.ts';

export async function insertEvidence(
  tx: Tx,
  id: ActionId,
  evidence: ActionEvidence,
  by: AccountId | undefined,
): Promise<void> {
  const { photo, document } = evidence;
  await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.evidence')
    .values({
      id: evidence.id,
      action_id: id,
      stage_number: orNull(evidence.stageNumber),
      given_at: evidence.givenAt,
      account_id: orNull(by),
      words: evidence.words,
      link: orNull(evidence.link),
      photo_width: orNull(photo?.width),
      photo_height: orNull(photo?.height),
      document_name: orNull(document?.name),
      document_bytes: orNull(document?.bytes),
    })
    .execute();
}

/** What is not known, as a column has it. */
function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** Of that very action, for whoever asks for its file. */
export async function findEvidence(
  reader: Reader,
  id: ActionId,
  evidenceId: ActionEvidenceId,
): Promise<ActionEvidence | undefined> {
  const row = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.evidence')
    .selectAll()
    .where('action_id', '=', id)
    .where('id', '=', evidenceId)
    .executeTakeFirst();
  return row && parseEvidence(row);
}

/** Answers whether there is such a stage. One that was over stays so since its first day. */
export async function endStage(
  tx: Tx,
  id: ActionId,
  number: number,
  on: Temporal.PlainDate,
): Promise<boolean> {
  const tables = tx.$extendTables<PlanTables>();
  const stage = await tables
    .selectFrom('plan.stage')
    .select('done_on')
    .where('action_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!stage) return false;
  if (stage.done_on) return true;
  await tables
    .updateTable('plan.stage')
    .set({ done_on: on })
    .where('action_id', '=', id)
    .where('number', '=', number)
    .execute();
  return true;
}
