import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { NewReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { subjectOf } from './tell-step.ts';

/** That it came: in the journal, and to whoever listens. */
export async function tellSubmitted(
  tx: Tx,
  { platform: { clock, random }, officers, actor }: ReportsContext,
  report: NewReport,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: report.enteredBy ? 'report.enter' : 'report.submit',
    thing: { kind: 'report', id: report.id },
  });
  const assignee = report.officerId && officers.accountOf(report.officerId);
  // Whoever wrote it down knows of it.
  const by = report.enteredBy ? { by: report.enteredBy } : {};
  await recordEvent(tx, clock, random, {
    type: 'report.submitted',
    subject: { ...subjectOf(report, assignee), ...by },
  });
}
