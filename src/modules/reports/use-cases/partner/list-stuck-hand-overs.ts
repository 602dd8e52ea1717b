import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import { type HandOver, SILENT_AFTER_DAYS } from '../../domain/partner/hand-over.ts';
import type { KeptReport } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findStuckHandOvers } from '../../storage/hand-overs.ts';
import { findReports } from '../../storage/load-reports.ts';
import { mayWithReport, canOnAnyReport } from '../report-in-reach.ts';

/** A report that another body should have by now, or should have said something of. No word of it. */
export interface StuckHandOver
  extends Pick<KeptReport, 'id' | 'category' | 'areaId' | 'submittedAt'> {
  /** Undefined: it could not be handed over. */
  readonly silentDays: number | undefined;
  readonly organisationId: HandOver['organisationId'];
}

/** What was passed on and is stuck, of the reports that whoever asks answers; the oldest first. */
export async function listStuckHandOvers(
  context: ReportsContext,
): Promise<Result<readonly StuckHandOver[], 'forbidden'>> {
  if (!canOnAnyReport(context, 'answer')) return refuse('forbidden');
  const { clock } = context.platform;
  const now = clock.now();
  return await inTransaction(context, async (tx) => {
    const since = now.subtract({ hours: SILENT_AFTER_DAYS * 24 });
    const handOvers = await asInstallation(tx, context.platform, () =>
      findStuckHandOvers(tx, since),
    );
    const reports = await findReports(
      tx,
      handOvers.map(({ reportId }) => reportId),
    );
    const accounts = await loadOfficerAccounts(tx, reports);
    const mine = reports.filter((one) => mayWithReport(context, 'answer', one, accounts));
    return ok(
      handOvers.flatMap((handOver) => {
        const report = mine.find(({ id }) => id === handOver.reportId);
        return report ? [stuck(report, handOver, now)] : [];
      }),
    );
  });
}

function stuck(
  { id, category, areaId, submittedAt }: KeptReport,
  { state, heardAt, passedAt, organisationId }: HandOver,
  now: Temporal.Instant,
): StuckHandOver {
  const silent = now.since(heardAt ?? passedAt, { largestUnit: 'hours' }).hours;
  const silentDays = state === 'failed' ? undefined : Math.floor(silent / 24);
  return { id, category, areaId, submittedAt, organisationId, silentDays };
}
