import { z } from 'zod';
import { newId, type ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import { CALL_OUTCOMES, isCallWaiting } from '../domain/call-back.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { insertCall, loadCalls } from '../storage/calls.ts';
import { findContact } from '../storage/load-reports.ts';
import { mayWithReport, canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { tellStep } from './tell-step.ts';

/** A month: who asked to be called has given up by then. */
const LAST_DAY = { days: 31 };

const dayOrNone = z.string().transform((text, issues): Temporal.PlainDate | undefined => {
  if (text.trim() === '') return undefined;
  const day = parseDate(text.trim());
  if (day) return day;
  issues.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

export const callSchema = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES, { error: 'outcome-missing' }),
  againOn: dayOrNone,
});

export interface RecordCallBack extends z.output<typeof callSchema> {
  readonly id: ReportId;
}

/** `absent`: no such report, or nobody of it waits for a call. */
export type CallRefusal = 'absent' | 'day-missing' | 'day-out';

/** That somebody called back, and what came of it: whom nobody reached, is called again on another day. */
export async function recordCallBack(
  context: ReportsContext,
  { id, outcome, againOn }: RecordCallBack,
): Promise<Result<undefined, CallRefusal>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'reach-author') || actor.kind !== 'staff') {
    return refuse('absent');
  }
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'reach-author', id);
    if (!report) return refuse('absent');
    // Whose number it is, says who told it: it is theirs alone who may read that.
    const accounts = await loadOfficerAccounts(tx, [report]);
    if (!mayWithReport(context, 'read', report, accounts)) return refuse('absent');
    if (!(await isWaiting(tx, id))) return refuse('absent');
    const day = outcome === 'not-reached' ? againOn : undefined;
    if (outcome === 'not-reached') {
      const problem = dayProblem(day, platform.clock.today());
      if (problem) return refuse(problem);
    }
    const call = {
      id: newId<'report-call'>(platform.random),
      accountId: actor.id,
      at: platform.clock.now(),
      outcome,
      againOn: day,
    };
    await insertCall(tx, id, call);
    await tellStep(tx, context, report, { action: 'report.call-back' });
    return ok(undefined);
  });
}

async function isWaiting(tx: Tx, id: ReportId): Promise<boolean> {
  const contact = await findContact(tx, id);
  if (contact?.kind !== 'phone' || !contact.isCallWanted) return false;
  return isCallWaiting(await loadCalls(tx, id));
}

function dayProblem(
  day: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): 'day-missing' | 'day-out' | undefined {
  if (!day) return 'day-missing';
  const { compare } = Temporal.PlainDate;
  const isOut = compare(day, today) < 0 || compare(day, today.add(LAST_DAY)) > 0;
  return isOut ? 'day-out' : undefined;
}
