import type { AccountId, ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { inTransaction, type Notice, notify, settleNotices, whoMay } from '../../identity/index.ts';
import { givenResource, loadOfficerAccounts, whyCannotTake } from '../../officers/index.ts';
import { isOpen } from '../domain/report-status.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { saveTelling } from '../storage/tell-report.ts';
import { permissionFor } from './report-in-reach.ts';

/** What happened to it, of which whoever works on it is told. */
export const TOLD_STEPS = ['submitted', 'given', 'reopened', 'corrected', 'answered'] as const;
export type ToldStep = (typeof TOLD_STEPS)[number];

export interface TellReport {
  readonly id: ReportId;
  readonly step: ToldStep;
  /** The number of the event that tells of it. */
  readonly through: bigint;
  /** Who did it, and knows. */
  readonly by: AccountId | undefined;
}

/**
 * Tells whose a report is now that it came, was given to them, was opened again or corrected; where it is nobody’s who
 * may read it, those who may give it to somebody. Once for each step; never what it says, nor where a confidential one
 * lies.
 */
export async function tellReport(
  context: ReportsContext,
  { id, step, through, by }: TellReport,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const report = await saveTelling(tx, id, through);
    if (!report) return;
    const owner = await ownerOf(tx, context, report);
    await settle(tx, context, id, newsNoMore(report, step, owner));
    if (step === 'answered') return;
    const but = by ? [by] : [];
    const detail = report.visibility === 'confidential' ? {} : areaOf(report);
    if (owner) {
      const to = { accounts: [owner] };
      await notify(tx, context, { to, but, ...noticeOf(id, step), detail });
      if (canTakeToday(context, report)) return;
    }
    const permission = permissionFor('give', report);
    if (!permission) return;
    const to = { permission, resource: givenResource(context.areas, report, new Map()) };
    await notify(tx, context, { to, but, ...noticeOf(id, 'unassigned'), detail });
  });
  return ok(undefined);
}

function canTakeToday({ officers, platform }: ReportsContext, { officerId }: KeptReport): boolean {
  return !officerId || whyCannotTake(officers, officerId, platform.clock.today()) === undefined;
}

/** What nobody has anything to do with any more, of what people were told before. */
function newsNoMore(
  { status, visibility }: KeptReport,
  step: ToldStep,
  owner: AccountId | undefined,
): readonly (ToldStep | 'unassigned')[] {
  // In confidence it may be for fewer than were told before; whoever it is for now is told anew.
  const isForFewer = step === 'corrected' && visibility === 'confidential';
  if (isForFewer || !isOpen(status)) return ['unassigned', ...TOLD_STEPS];
  return owner ? ['unassigned'] : [];
}

/** How somebody is told of a step, and where it can be seen. */
export function noticeOf(
  id: ReportId,
  step: ToldStep | 'unassigned',
): Pick<Notice, 'kind' | 'path'> {
  return { kind: `report.${step}`, path: `/desk/reports/${id}` };
}

/** Whom it was given to, where they can sign in and may read it. */
async function ownerOf(
  tx: Tx,
  context: ReportsContext,
  report: KeptReport,
): Promise<AccountId | undefined> {
  const permission = permissionFor('read', report);
  const accounts = await loadOfficerAccounts(tx, [report]);
  const owner = report.officerId && accounts.get(report.officerId);
  if (!owner || !permission) return undefined;
  const readers = await whoMay(tx, context, {
    permission,
    things: [report],
    resourceOf: (one) => givenResource(context.areas, one, accounts),
  });
  return readers.has(owner) ? owner : undefined;
}

async function settle(
  tx: Tx,
  context: ReportsContext,
  id: ReportId,
  steps: readonly (ToldStep | 'unassigned')[],
): Promise<void> {
  for (const step of steps) await settleNotices(tx, context, noticeOf(id, step));
}

function areaOf({ areaId }: KeptReport): Readonly<Record<string, string>> {
  return areaId ? { area: areaId } : {};
}
