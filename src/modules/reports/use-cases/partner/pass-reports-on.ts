import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { HandOver } from '../../domain/partner/hand-over.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { type HandOverOutcome, leaseHandOver, saveOutcome } from '../../storage/hand-overs.ts';
import { findReport } from '../../storage/load-reports.ts';
import { tellStep } from '../tell-step.ts';
import { askAfterHandOver } from './ask-after-hand-over.ts';
import { mailHandOver } from './mail-hand-over.ts';
import type { PartnerWords } from './partner-words.ts';
import { sendHandOver } from './send-hand-over.ts';

/** Longer than all that one of them asks for: until then no other process takes it. */
const LEASE_SECONDS = 180;
/** Then the next who comes goes on; a body that lets everybody wait holds up no minute of the others. */
const AT_WORK_SECONDS = 20;

/**
 * Sends what waits to be sent, and asks after what was: one by one, whatever is due. One that fails as nobody expected
 * holds up no other: that it did is thrown at the end, and it is tried again when its lease is over.
 */
export async function passReportsOn(
  context: PassingOnContext,
  words: PartnerWords,
): Promise<Result<number, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report.pass-on')) return refuse('forbidden');
  const end = platform.clock.now().add({ seconds: AT_WORK_SECONDS });
  let done = 0;
  const failures: unknown[] = [];
  while (Temporal.Instant.compare(platform.clock.now(), end) < 0) {
    const due = await inTransaction(context, (tx) => {
      const now = platform.clock.now();
      return leaseHandOver(tx, now, now.add({ seconds: LEASE_SECONDS }));
    });
    if (!due) break;
    try {
      await finish(context, due, await handle(context, words, due));
      done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new Error(`${failures.length} not passed on`, { cause: failures[0] });
  }
  return ok(done);
}

async function handle(
  context: PassingOnContext,
  words: PartnerWords,
  due: HandOver,
): Promise<HandOverOutcome> {
  if (due.state !== 'waiting') return await askAfterHandOver(context, words, due);
  return await (due.way === 'email' ? mailHandOver : sendHandOver)(context, words, due);
}

/** Where it went a step further, the journal says so, and open desks hear of it. */
async function finish(
  context: PassingOnContext,
  due: HandOver,
  outcome: HandOverOutcome,
): Promise<void> {
  await inTransaction(context, async (tx) => {
    await saveOutcome(tx, due, outcome);
    if (outcome.state === undefined || outcome.state === due.state) return;
    const report = await findReport(tx, due.reportId);
    if (report) await tellStep(tx, context, report, { action: 'report.pass-on' });
  });
}
