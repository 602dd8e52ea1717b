import type { Tx } from '#platform/database/database.ts';
import type { AppealStep, KeptAppeal } from '../domain/appeal.ts';
import { isOpen } from '../domain/appeal-status.ts';
import type { AppealsTables } from './tables.ts';

/** What a step changes of the appeal itself, besides its status. */
export type Became = Partial<Pick<KeptAppeal, 'officerId' | 'dueOn' | 'passedTo' | 'ground'>>;

/** The step in words for its author, and what the appeal is now. */
export async function saveStep(
  tx: Tx,
  appeal: KeptAppeal,
  step: AppealStep,
  became: Became,
): Promise<void> {
  const tables = tx.$extendTables<AppealsTables>();
  await tables
    .insertInto('appeals.step')
    .values({
      id: step.id,
      appeal_id: appeal.id,
      happened_at: step.at,
      account_id: step.accountId ?? null,
      status: step.status,
      words: step.words,
    })
    .execute();
  const now = { ...appeal, ...became };
  await tables
    .updateTable('appeals.appeal')
    .set({
      status: step.status,
      officer_id: now.officerId ?? null,
      due_on: now.dueOn,
      passed_to: now.passedTo ?? null,
      ground: now.ground ?? null,
      reminded: null,
      changed_at: step.at,
      closed_at: isOpen(step.status) ? null : step.at,
    })
    .where('id', '=', appeal.id)
    .execute();
}
