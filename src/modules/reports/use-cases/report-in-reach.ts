import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import {
  givenResource,
  loadOfficerAccounts,
  type OfficerAccounts,
} from '#modules/officers/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReport, lockReport } from '../storage/load-reports.ts';

/** What is done with a report; of a confidential one it is a permission of its own. */
export type ReportAct =
  | 'read'
  | 'reach-author'
  | 'answer'
  | 'note'
  | 'give'
  | 'correct'
  | 'publish';

/** `confidential` undefined: nobody does that with what is confidential. */
const PERMISSIONS: Readonly<
  Record<
    ReportAct,
    { readonly ordinary: Permission; readonly confidential: Permission | undefined }
  >
> = {
  read: { ordinary: 'report.read', confidential: 'confidential-report.read' },
  answer: { ordinary: 'report.answer', confidential: 'confidential-report.answer' },
  note: { ordinary: 'report.note', confidential: 'confidential-report.answer' },
  give: { ordinary: 'report.give', confidential: 'confidential-report.give' },
  correct: { ordinary: 'report.correct', confidential: 'confidential-report.answer' },
  publish: { ordinary: 'report.publish', confidential: undefined },
  'reach-author': { ordinary: 'report-contact.read', confidential: 'report-contact.read' },
};

/** What changes nothing of the report itself. */
const LOOKING: readonly ReportAct[] = ['read', 'reach-author', 'note'];

/** Whether they may do this with any report at all; with which, is asked of each. */
export function canOnAnyReport({ policy, actor }: ReportsContext, act: ReportAct): boolean {
  const { ordinary, confidential } = PERMISSIONS[act];
  if (policy.can(actor, ordinary)) return true;
  return confidential !== undefined && policy.can(actor, confidential);
}

/** The report, where whoever acts may do this with this very one; to be changed, it is locked. Else it is as if there were none. */
export async function reportInReach(
  tx: Tx,
  context: ReportsContext,
  act: ReportAct,
  id: ReportId,
): Promise<KeptReport | undefined> {
  const report = await (LOOKING.includes(act) ? findReport : lockReport)(tx, id);
  if (!report) return undefined;
  const accounts = await loadOfficerAccounts(tx, [report]);
  return mayWithReport(context, act, report, accounts) ? report : undefined;
}

/** The same of one that was found already. */
export function mayWithReport(
  { policy, actor, areas }: ReportsContext,
  act: ReportAct,
  report: KeptReport,
  accounts: OfficerAccounts,
): boolean {
  const permission = permissionFor(act, report);
  const resource = givenResource(areas, report, accounts);
  return permission !== undefined && policy.can(actor, permission, resource);
}

export function permissionFor(
  act: ReportAct,
  { visibility }: Pick<KeptReport, 'visibility'>,
): Permission | undefined {
  return PERMISSIONS[act][visibility === 'confidential' ? 'confidential' : 'ordinary'];
}
