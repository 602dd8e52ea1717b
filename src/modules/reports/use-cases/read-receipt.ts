import { createHash } from 'node:crypto';
import { type AccountId, parseId, type ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { firstActs } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportPhoto } from '../domain/photo-files.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { KeptReport, ReportUpdate } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadDevices } from '../storage/author-devices.ts';
import { findNewsWay } from '../storage/author-reach.ts';
import { findReportByReceipt, loadUpdates } from '../storage/load-reports.ts';
import { loadPhotos } from '../storage/photos.ts';
import { knownStaff, type KnownStaffOf } from './known-staff.ts';

/** What became of one’s report. */
export interface ReadReceipt {
  readonly report: KeptReport;
  readonly updates: readonly ReportUpdate[];
  readonly photos: readonly ReportPhoto[];
  /** Who of the staff has read it, each with the first time, the earliest first. */
  readonly openings: readonly Opening[];
  /** Those who read and answered. An account says nothing to anybody outside. */
  readonly staff: KnownStaffOf;
  /** How its author is written to of news; undefined: not at all. */
  readonly news: { readonly by: 'email' | 'sms'; readonly isSilenced: boolean } | undefined;
  /** The devices that are told of news, by hashes of their endpoints: an endpoint itself leads to somebody. */
  readonly devices: readonly string[];
}

export interface Opening {
  readonly accountId: AccountId;
  readonly at: Temporal.Instant;
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
      const openings = await openingsOf(tx, report.id);
      const accounts = [...openings, ...updates].flatMap(({ accountId }) => accountId ?? []);
      const staff = await knownStaff(tx, accounts, platform.clock.today());
      const news = await findNewsWay(tx, report.id);
      const devices = (await loadDevices(tx, report.id)).map(hashOf);
      return ok({ report, updates, photos, openings, staff, news, devices });
    }),
  );
}

/** As the page of the receipt makes it of its own browser’s, to know whether that is one of them. */
function hashOf(endpoint: string): string {
  return createHash('sha256').update(endpoint).digest('base64url');
}

/** As the journal has it: whoever opened it left an entry there. */
async function openingsOf(tx: Tx, id: ReportId): Promise<readonly Opening[]> {
  const acts = await firstActs(tx, { kind: 'report', id }, [
    'report.read',
    'confidential-report.read',
  ]);
  return acts.flatMap(({ person, at }) => {
    const accountId = parseId<'account'>(person);
    return accountId ? [{ accountId, at }] : [];
  });
}
