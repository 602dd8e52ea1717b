import type { OfficerId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { openOfficerDirectory, whoseIsIt } from '#modules/officers/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { saveGiving } from '../storage/change-report.ts';
import {
  loadReportsToFollow,
  lockReportToFollow,
  type UnnamedReport,
} from '../storage/unnamed-reports.ts';
import { tellStep } from './tell-step.ts';

/**
 * Open reports that nobody named an officer for go to the officer of the beat today, or to the deputy. Where a person named
 * an officer who left or was suspended, the report waits to be given by a person: it may be about the officer of the beat.
 * Each in a transaction of its own, so that nobody’s answer waits for all of them.
 */
export async function followAssignments(
  context: ReportsContext,
): Promise<Result<{ readonly given: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.follow')) return refuse('forbidden');
  // The directory in memory may not have heard yet of what this was called for.
  const officers = await openOfficerDirectory(context.platform);
  try {
    const fresh = { ...context, officers };
    const keepers = keepersIn(fresh);
    const reports = await inTransaction(context, (tx) => loadReportsToFollow(tx, keepers));
    let given = 0;
    for (const report of reports) {
      if (isWhereItBelongs(fresh, report)) continue;
      if (await inTransaction(context, (tx) => follow(tx, fresh, report))) given += 1;
    }
    return ok({ given });
  } finally {
    officers.close();
  }
}

/** False: somebody answered or gave it meanwhile. */
async function follow(tx: Tx, context: ReportsContext, { id }: UnnamedReport): Promise<boolean> {
  const report = await lockReportToFollow(tx, id, keepersIn(context));
  if (!report || isWhereItBelongs(context, report)) return false;
  const officerId = ownerToday(context, report);
  const { isNamed } = report;
  await saveGiving(tx, id, { officerId, isNamed }, context.platform.clock.now());
  await tellStep(tx, context, { ...report, officerId }, { action: 'report.give' });
  return true;
}

/** With whom something stays that a person gave them: who serves and was not shut out. */
function keepersIn({ officers }: ReportsContext): readonly OfficerId[] {
  return officers
    .all()
    .map(({ id }) => id)
    .filter((id) => officers.silence(id) !== 'suspended');
}

type Given = Pick<KeptReport, 'areaId' | 'officerId' | 'isNamed'>;

function isWhereItBelongs(context: ReportsContext, report: Given): boolean {
  return ownerToday(context, report) === report.officerId;
}

/** Where nobody else could have it, it stays with an officer who is away: they serve there. */
function ownerToday(
  { areas, officers, platform }: ReportsContext,
  { areaId, officerId, isNamed }: Given,
): Given['officerId'] {
  // Only those whose named officer cannot keep them are read.
  if (isNamed) return undefined;
  if (!areaId) return officerId;
  const today = platform.clock.today();
  const owner = whoseIsIt(areas, officers, areaId, today);
  if (owner) return owner;
  // Nobody signs in for them: it waits to be given, and those who give are notified.
  if (officerId && officers.silence(officerId)) return undefined;
  const isServing = areas
    .lineOf(areaId)
    .some((id) => officers.assignedTo(id, today).some((one) => one.id === officerId));
  return isServing ? officerId : undefined;
}
