import type { FileId, PublishedReportId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { type PhotoSize, REPORT_PHOTO_FILES, type ReportPhoto } from '../domain/photo-files.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findPublished } from '../storage/load-published.ts';
import { findReportByReceipt } from '../storage/load-reports.ts';
import { loadPhotos, loadShownPhotos } from '../storage/photos.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';

export interface WantedPhoto {
  readonly photoId: FileId;
  readonly size: PhotoSize;
}

/** A JPEG, or nothing that tells why not. */
type ReadPhoto = Result<Uint8Array, 'absent'>;

/** For whoever reads the report: to have opened it left the entry in the journal, its pictures leave none. */
export async function readReportPhoto(
  context: ReportsContext,
  { id, ...wanted }: WantedPhoto & { readonly id: ReportId },
): Promise<ReadPhoto> {
  if (!canOnAnyReport(context, 'read')) return refuse('absent');
  const photos = await inTransaction(context, async (tx) =>
    (await reportInReach(tx, context, 'read', id)) ? await loadPhotos(tx, id) : [],
  );
  return await oneOf(context, photos, wanted);
}

/** For its author, who holds the code. */
export async function readReceiptPhoto(
  context: ReportsContext,
  { code, ...wanted }: WantedPhoto & { readonly code: ReceiptCode },
): Promise<ReadPhoto> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'receipt.read')) return refuse('absent');
  const photos = await inTransaction(context, (tx) =>
    // Row-level security knows accounts, and whoever holds a receipt has none.
    asInstallation(tx, platform, async () => {
      const report = await findReportByReceipt(tx, receipts.hashOf(code));
      return report ? await loadPhotos(tx, report.id) : [];
    }),
  );
  return await oneOf(context, photos, wanted);
}

/** For everybody, once an officer shows it, with a report that was published; of one that was hidden since, each is gone. */
export async function readPublishedPhoto(
  context: ReportsContext,
  { id, ...wanted }: WantedPhoto & { readonly id: PublishedReportId },
): Promise<Result<Uint8Array, 'absent' | 'gone'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const published = await findPublished(platform.database.read, id);
  if (published?.isHidden) return refuse('gone');
  const photos = await inTransaction(context, (tx) => loadShownPhotos(tx, id));
  return await oneOf(context, photos, wanted);
}

async function oneOf(
  { platform: { files } }: ReportsContext,
  photos: readonly ReportPhoto[],
  { photoId, size }: WantedPhoto,
): Promise<ReadPhoto> {
  if (!photos.some(({ id }) => id === photoId)) return refuse('absent');
  const bytes = await files.read(REPORT_PHOTO_FILES[size], photoId);
  return bytes ? ok(bytes) : refuse('absent');
}
