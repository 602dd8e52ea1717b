import type { AccountId, OfficerId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import { findOfficerOfAccount } from '../../officers/index.ts';
import type { ReportPhoto } from '../domain/photo-files.ts';
import type { ReceiptCode } from '../../../kernel/receipts/receipt-code.ts';
import type { KeptReport, ReportUpdate } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type AuthorReach, findNewsWay } from '../storage/author-reach.ts';
import { findReportByReceipt, loadUpdates } from '../storage/load-reports.ts';
import { loadPhotos } from '../storage/photos.ts';

/** What became of one’s report. */
export interface ReadReceipt {
  readonly report: KeptReport;
  readonly updates: readonly ReportUpdate[];
  readonly photos: readonly ReportPhoto[];
  /** Of those who answered: whose card says who it was. An account says nothing to anybody outside. */
  readonly officers: ReadonlyMap<AccountId, OfficerId>;
  /** How its author hears of news by themselves; undefined: not at all. */
  readonly news: { readonly by: AuthorReach['by']; readonly isSilenced: boolean } | undefined;
}

/** For whoever holds the code, which is all that makes somebody the author. */
export async function readReceipt(
  context: ReportsContext,
  code: ReceiptCode,
): Promise<Result<ReadReceipt, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'receipt.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    // Row-level security knows accounts, and whoever holds a receipt has none.
    asInstallation(tx, platform, async () => {
      const report = await findReportByReceipt(tx, receipts.hashOf(code));
      if (!report) return refuse('absent');
      const updates = await loadUpdates(tx, report.id);
      const photos = await loadPhotos(tx, report.id);
      const officers = await officersOf(tx, updates);
      return ok({ report, updates, photos, officers, news: await findNewsWay(tx, report.id) });
    }),
  );
}

async function officersOf(
  tx: Tx,
  updates: readonly ReportUpdate[],
): Promise<ReadReceipt['officers']> {
  const officers = new Map<AccountId, OfficerId>();
  for (const account of new Set(updates.flatMap(({ accountId }) => accountId ?? []))) {
    const officer = await findOfficerOfAccount(tx, account);
    if (officer) officers.set(account, officer);
  }
  return officers;
}
