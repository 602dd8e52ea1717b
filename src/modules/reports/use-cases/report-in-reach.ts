import type { ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Permission, Resource } from '../../identity/index.ts';
import { loadOfficerAccounts, type OfficerAccounts } from '../../officers/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReport, lockReport } from '../storage/load-reports.ts';

/** What is done with a report; of a confidential one it is a permission of its own. */
export type ReportAct = 'read' | 'answer';

/** The report, where whoever acts may do this with this very one; to be answered, it is locked. Else it is as if there were none. */
export async function reportInReach(
  tx: Tx,
  context: ReportsContext,
  act: ReportAct,
  id: ReportId,
): Promise<KeptReport | undefined> {
  const report = await (act === 'answer' ? lockReport : findReport)(tx, id);
  if (!report) return undefined;
  const accounts = await loadOfficerAccounts(tx, report.officerId ? [report.officerId] : []);
  return mayWithReport(context, act, report, accounts) ? report : undefined;
}

/** What may be done with a report, where it is known whom it was given to. */
export function mayWithReport(
  { policy, actor, areas }: ReportsContext,
  act: ReportAct,
  report: KeptReport,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, permissionFor(act, report), reportResource(areas, report, accounts));
}

function permissionFor(act: ReportAct, { visibility }: KeptReport): Permission {
  return visibility === 'confidential' ? `confidential-report.${act}` : `report.${act}`;
}

/** A report is of its place, and of whom it was given to. */
export function reportResource(
  areas: Pick<ReportsContext['areas'], 'chain'>,
  { areaId, officerId }: Pick<KeptReport, 'areaId' | 'officerId'>,
  accounts: OfficerAccounts,
): Resource {
  const account = officerId && accounts.get(officerId);
  return {
    areaIds: areaId ? areas.chain(areaId).map(({ id }) => id) : [],
    assigneeIds: account ? [account] : [],
  };
}
