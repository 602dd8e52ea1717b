import { ok, refuse, type Result } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReceived } from '../storage/save-report.ts';
import { reportSending } from './report-sending.ts';
import { fingerprintOf, type SubmitReport } from './submit-report.ts';

/**
 * When this very report was sent before. `absent`: nothing was sent under its key. `conflict`: the key was used for
 * something else.
 */
export async function findSentReport(
  context: ReportsContext,
  report: SubmitReport,
): Promise<Result<{ readonly at: Temporal.Instant }, 'forbidden' | 'absent' | 'conflict'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const sent = await inOwnName(context, async (tx) =>
    findReceived(tx, await reportSending(tx, context, report.key)),
  );
  if (!sent) return refuse('absent');
  return sent.fingerprint === fingerprintOf(report) ? ok({ at: sent.at }) : refuse('conflict');
}
