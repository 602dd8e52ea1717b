import { z } from 'zod';
import type { OfficerId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { chosenId } from '#platform/http/form-schemas.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { parseSeen } from '../domain/report-gift.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReports } from '../storage/load-reports.ts';
import { giveOne, type GiveReport } from './give-report.ts';
import { canOnAnyReport } from './report-in-reach.ts';

/** Several to one officer; to nobody they are given one by one. */
export const sharingSchema = z.strictObject({
  report: z
    .array(z.string())
    .transform((texts) => texts.flatMap((text) => parseSeen(text) ?? []))
    .refine((some) => some.length > 0, 'reports-missing'),
  officerId: chosenId<'officer'>().refine(
    (id): id is OfficerId => id !== undefined,
    'officer-missing',
  ),
});

/** One that was given, and whom it was with before: enough to put it back. */
export interface GivenReport {
  readonly id: ReportId;
  readonly hadOfficerId: OfficerId | undefined;
  /** When it changed by this: whoever puts it back says that they saw it so. */
  readonly changedAt: Temporal.Instant;
}

export interface GivenReports {
  readonly given: readonly GivenReport[];
  /** A colleague changed them meanwhile, or that officer cannot be given them: they are as they were. */
  readonly left: number;
}

/** More than a page of the list nobody ticks. */
export const MAX_GIVEN = 50;

/** Several at once, each as it was seen. What cannot be given stays as it is, and the others go. */
export async function giveReports(
  context: ReportsContext,
  wanted: readonly GiveReport[],
): Promise<Result<GivenReports, 'forbidden'>> {
  if (!canOnAnyReport(context, 'give')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const some = wanted.slice(0, MAX_GIVEN);
    const ids = some.map(({ id }) => id);
    const before = new Map((await findReports(tx, ids)).map((one) => [one.id, one.officerId]));
    const given: GivenReport[] = [];
    // In one order for everybody, so that two who share out the same at once do not wait for each other.
    for (const one of some.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const done = await giveOne(tx, context, one);
      if (done.ok)
        given.push({ id: one.id, hadOfficerId: before.get(one.id), changedAt: done.value });
    }
    return ok({ given, left: wanted.length - given.length });
  });
}
