import type { AccountId, ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { inTransaction, type Notice, settleNotices } from '../../identity/index.ts';
import { findOwner, tellFoundOwner } from '../../officers/index.ts';
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
 * Notifies the officer of a report that it came, was given, was opened again or corrected. Where no officer has it who may
 * read it and take it today, the people who may give it are notified. Once for each step; never what it says, nor where a
 * confidential one lies.
 */
export async function tellReport(
  context: ReportsContext,
  { id, step, through, by }: TellReport,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const report = await saveTelling(tx, id, through);
    if (!report) return;
    const read = permissionFor('read', report);
    const give = permissionFor('give', report);
    if (!read || !give) return;
    const owner = await findOwner(tx, context, report, read);
    await settle(tx, context, id, newsNoMore(report, step, owner));
    if (step === 'answered') return;
    await tellFoundOwner(tx, context, owner, {
      ...noticeOf(id, step),
      thing: report,
      give,
      kindForGivers: 'report.unassigned',
      but: by ? [by] : [],
      detail: report.visibility === 'confidential' ? {} : areaOf(report),
    });
  });
  return ok(undefined);
}

/** The kinds of earlier notices that leave nothing to do for anybody. */
function newsNoMore(
  { status, visibility }: KeptReport,
  step: ToldStep,
  owner: AccountId | undefined,
): readonly (ToldStep | 'unassigned')[] {
  // Fewer people may read a confidential report than were notified before; its readers are notified anew.
  const isForFewer = step === 'corrected' && visibility === 'confidential';
  if (isForFewer || !isOpen(status)) return ['unassigned', ...TOLD_STEPS];
  return owner ? ['unassigned'] : [];
}

/** The notice of a step, and where the report can be seen. */
export function noticeOf(
  id: ReportId,
  step: ToldStep | 'unassigned',
): Pick<Notice, 'kind' | 'path'> {
  return { kind: `report.${step}`, path: `/desk/reports/${id}` };
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
