import type { ReportId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { findPresentOfficers, type PresentOfficers } from '#modules/officers/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReport } from '../storage/load-reports.ts';
import { reportInReach } from './report-in-reach.ts';

/** Finds who has a report now, for an officer who had it before. */
export async function findOfficerOfReport(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<PresentOfficers, 'absent'>> {
  return await findPresentOfficers(context, {
    thing: { kind: 'report', id },
    action: 'report.locate',
    path: `/desk/reports/${id}`,
    read: 'report.read',
    readings: ['report.read', 'confidential-report.read'],
    find: (tx) => findReport(tx, id),
    findInReach: (tx) => reportInReach(tx, context, 'read', id),
  });
}
