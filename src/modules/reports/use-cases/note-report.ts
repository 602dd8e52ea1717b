import { z } from 'zod';
import { newId, type ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { insertNote } from '../storage/notes.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { wordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';

export const noteSchema = z.strictObject({ words: wordsSchema });

export interface NoteReport extends z.output<typeof noteSchema> {
  readonly id: ReportId;
}

/** Something for colleagues alone: its author never reads it, and no step of theirs waits for it. */
export async function noteReport(
  context: ReportsContext,
  { id, words }: NoteReport,
): Promise<Result<undefined, 'absent'>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'note') || actor.kind !== 'staff') return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'note', id);
    if (!report) return refuse('absent');
    const note = {
      id: newId<'report-note'>(platform.random),
      accountId: actor.id,
      words,
      at: platform.clock.now(),
    };
    await insertNote(tx, id, note);
    await tellStep(tx, context, report, { action: 'report.note' });
    return ok(undefined);
  });
}
