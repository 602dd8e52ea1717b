import type { ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findHandOver, saveOutcome } from '../../storage/hand-overs.ts';
import { canOnAnyReport, reportInReach } from '../report-in-reach.ts';
import { tellStep } from '../tell-step.ts';

/** Sends anew what was given up, by whoever has seen to the reason. Pressed twice, it is sent once. */
export async function passAgain(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<undefined, 'absent'>> {
  if (!canOnAnyReport(context, 'answer')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'answer', id);
    if (!report) return refuse('absent');
    return await asInstallation(tx, context.platform, async () => {
      const handOver = await findHandOver(tx, id);
      if (handOver?.state !== 'failed') return ok(undefined);
      const now = clock.now();
      await saveOutcome(tx, handOver, {
        state: 'waiting',
        tries: 0,
        passedAt: now,
        nextAt: now,
        // Where nobody could look whether it had arrived, somebody has asked them.
        mayHaveArrived: handOver.mayHaveArrived && handOver.problem !== 'answer-lost',
        problem: undefined,
        problemSaid: undefined,
      });
      await tellStep(tx, context, report, { action: 'report.pass-again' });
      return ok(undefined);
    });
  });
}
