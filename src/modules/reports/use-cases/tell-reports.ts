import type { AccountId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, type Notice, settleNotices } from '#modules/identity/index.ts';
import { findOwners, tellFoundOwners } from '#modules/officers/index.ts';
import { isOpen } from '../domain/report-status.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { saveTellings } from '../storage/tell-reports.ts';
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
 * Notifies the officers of reports that they came, were given, were opened again or corrected. Where no officer has one who may
 * read it and take it today, the people who may give it are notified. Once for each step; never what it says, nor where a
 * confidential one lies.
 */
export async function tellReports(
  context: ReportsContext,
  tellings: readonly TellReport[],
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    for (const turn of inTurns(tellings)) await tellTogether(tx, context, turn);
  });
  return ok(undefined);
}

/** So that no turn has two steps of one report. */
function inTurns(tellings: readonly TellReport[]): readonly (readonly TellReport[])[] {
  const before = new Map<ReportId, number>();
  const turns = Map.groupBy(tellings, ({ id }) => {
    const turn = (before.get(id) ?? -1) + 1;
    before.set(id, turn);
    return turn;
  });
  return [...turns.values()];
}

async function tellTogether(
  tx: Tx,
  context: ReportsContext,
  tellings: readonly TellReport[],
): Promise<void> {
  const saved = await saveTellings(tx, tellings);
  const told = tellings.flatMap((telling) => {
    const report = saved.get(telling.id);
    const read = report && permissionFor('read', report);
    const give = report && permissionFor('give', report);
    return read && give ? [{ ...telling, report, read, give }] : [];
  });
  const owners = await findOwners(
    tx,
    context,
    told.map(({ report, read }) => ({ thing: report, read })),
  );
  const notices = [];
  for (const { id, step, by, report, give } of told) {
    const account = owners.get(report);
    await settle(tx, context, id, newsNoMore(report, step, account));
    if (step === 'answered') continue;
    notices.push({
      ...noticeOf(id, step),
      account,
      thing: report,
      give,
      kindForGivers: 'report.unassigned',
      but: by ? [by] : [],
      detail: report.visibility === 'confidential' ? {} : areaOf(report),
    } as const);
  }
  await tellFoundOwners(tx, context, notices);
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
