import { z } from 'zod';
import type { OfficerId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { saveGiving } from '../storage/change-report.ts';
import { canOnAnyReport, permissionFor, reportInReach } from './report-in-reach.ts';
import { tellStep } from './tell-step.ts';

/** `officerId` undefined: to nobody, so that it waits to be given. */
export const givingSchema = z.strictObject({
  officerId: chosenId<'officer'>(),
  seenAt: seenSchema,
});

export interface GiveReport extends z.output<typeof givingSchema> {
  readonly id: ReportId;
}

/** `officer-unknown`: no such officer serves where whoever gives it answers. */
export type GiveRefusal = 'absent' | 'changed' | 'officer-unknown';

/** Names the officer who works on it, whosever the beat is. */
export async function giveReport(
  context: ReportsContext,
  input: GiveReport,
): Promise<Result<undefined, GiveRefusal>> {
  if (!canOnAnyReport(context, 'give')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const given = await giveOne(tx, context, input);
    return given.ok ? ok(undefined) : given;
  });
}

/** The same as a part of something larger; answers when it changed. */
export async function giveOne(
  tx: Tx,
  context: ReportsContext,
  { id, officerId, seenAt }: GiveReport,
): Promise<Result<Temporal.Instant, GiveRefusal>> {
  const report = await reportInReach(tx, context, 'give', id);
  if (!report) return refuse('absent');
  if (!report.changedAt.equals(seenAt)) return refuse('changed');
  if (officerId && !servesInReach(context, report, officerId)) return refuse('officer-unknown');
  // As exactly as PostgreSQL keeps it: whoever puts it back says that they saw it so.
  const now = context.platform.clock
    .now()
    .round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
  await saveGiving(tx, id, { officerId, isNamed: true }, now);
  await tellStep(tx, context, { ...report, officerId }, { action: 'report.give' });
  return ok(now);
}

/** Whom a report may be given to, by name: those who serve where whoever gives it answers for such reports. */
export function officersToGive(
  context: ReportsContext,
  report: Pick<KeptReport, 'visibility'>,
): readonly ServingOfficer[] {
  const permission = permissionFor('give', report);
  return permission
    ? context.officers.all().filter((officer) => mayGiveTo(context, permission, officer))
    : [];
}

function servesInReach(
  context: ReportsContext,
  report: Pick<KeptReport, 'visibility'>,
  officerId: OfficerId,
): boolean {
  return officersToGive(context, report).some(({ id }) => id === officerId);
}
