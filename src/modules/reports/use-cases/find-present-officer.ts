import type { OfficerId, ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { readEntries, recordEntry } from '../../audit/index.ts';
import {
  asInstallation,
  inTransaction,
  type StaffActor,
  wasNotified,
} from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReport } from '../storage/load-reports.ts';
import { mayWithSomeReport } from './report-in-reach.ts';

export interface PresentOfficer {
  /** Undefined: nobody; it waits to be given. */
  readonly officerId: OfficerId | undefined;
}

/**
 * Who has a report now that is no longer for whoever asks: for those alone who read it or were notified of it before, so
 * that a notification or a bookmark of theirs leads to an answer. Nothing of the report itself.
 */
export async function findPresentOfficer(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<PresentOfficer, 'absent'>> {
  const { actor, platform } = context;
  if (!mayWithSomeReport(context, 'read') || actor.kind !== 'staff') return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    if (!(await hadIt(tx, actor, id))) return refuse('absent');
    const report = await asInstallation(tx, platform, () => findReport(tx, id));
    if (!report) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report.locate',
      thing: { kind: 'report', id },
    });
    return ok({ officerId: report.officerId });
  });
}

/** By their own entries of the journal, and their own notifications. */
async function hadIt(tx: Tx, actor: StaffActor, id: ReportId): Promise<boolean> {
  if (await wasNotified(tx, actor, `/desk/reports/${id}`)) return true;
  const thing = { kind: 'report', id };
  for (const action of ['report.read', 'confidential-report.read']) {
    const [entry] = await readEntries(tx, { person: actor.id, thing, action }, 1);
    if (entry) return true;
  }
  return false;
}
