import { z } from 'zod';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { previousHalf } from '../domain/half-year.ts';
import {
  figuresReachTo,
  type HalfYearReport,
  NO_WORDS,
  type PublishedHalfYear,
  type ReportFigure,
  steadyFigures,
} from '../domain/half-year-report.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import {
  findHalfYearReport,
  lockHalfYearReport,
  savePublishedHalf,
  saveHalfYearWords,
} from '../storage/half-year-reports.ts';
import { countHalfYear, type HalfYearOf, halfYearInReach } from './half-year-in-reach.ts';
import { tellHalfYear } from './tell-half-year.ts';

export const publishHalfYearSchema = z.strictObject({ seen: z.string().max(40).default('') });

export type PublishHalfYear = z.output<typeof publishHalfYearSchema> & HalfYearOf;

/** `changed`: somebody wrote meanwhile what whoever publishes has not read. `empty`: no figure and no word. */
export type PublishHalfYearRefusal = 'absent' | 'changed' | 'empty';

/** What everybody reads from now on: the words as they were read, and the figures of this moment. */
export async function publishHalfYearReport(
  context: RosterContext,
  { seen, ...of }: PublishHalfYear,
): Promise<Result<undefined, PublishHalfYearRefusal>> {
  if (!context.policy.can(context.actor, 'half-year.publish')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    const officer = await halfYearInReach(tx, context, 'half-year.publish', of);
    if (!officer) return refuse('absent');
    const report = await lockHalfYearReport(tx, of);
    if (seenOf(report) !== seen) return refuse('changed');
    const { done, troubles, plans } = report ?? NO_WORDS;
    const figures = await figuresToPublish(tx, context, of, report);
    if (figures.length === 0 && `${done}${troubles}${plans}` === '') return refuse('empty');
    const asOf = figuresReachTo(of.half, clock.today());
    const firstOn = firstPublishedOn(report, clock);
    const published: PublishedHalfYear = { done, troubles, plans, figures, asOf, firstOn };
    if (!report) await saveHalfYearWords(tx, of, NO_WORDS, clock.now());
    await savePublishedHalf(tx, of, published, clock.now());
    await tellHalfYear(tx, context, of, 'half-year.publish');
    return ok(undefined);
  });
}

/** Those of the log, where they say no more of a few people than what was published before. */
async function figuresToPublish(
  tx: Tx,
  context: RosterContext,
  of: HalfYearOf,
  report: HalfYearReport | undefined,
): Promise<readonly ReportFigure[]> {
  const earlier = await findHalfYearReport(tx, { ...of, half: previousHalf(of.half) });
  return steadyFigures(
    await countHalfYear(tx, context, of),
    report?.published?.figures ?? [],
    earlier?.published?.figures ?? [],
  );
}

/** What people read already is corrected before their eyes; what was taken back begins anew. */
function firstPublishedOn(
  report: HalfYearReport | undefined,
  { timeZone }: Clock,
): Temporal.PlainDate | undefined {
  return (
    report?.published?.firstOn ?? report?.publishedAt?.toZonedDateTimeISO(timeZone).toPlainDate()
  );
}

/** Takes it back: nobody reads it any more, and its address says so. The draft stays. */
export async function withdrawHalfYearReport(
  context: RosterContext,
  of: HalfYearOf,
): Promise<Result<undefined, 'absent'>> {
  if (!context.policy.can(context.actor, 'half-year.publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const officer = await halfYearInReach(tx, context, 'half-year.publish', of);
    const report = officer && (await lockHalfYearReport(tx, of));
    if (!report?.published) return refuse('absent');
    await savePublishedHalf(tx, of, undefined, context.platform.clock.now());
    await tellHalfYear(tx, context, of, 'half-year.withdraw');
    return ok(undefined);
  });
}
