import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { ReportPhoto } from '../../domain/photo-files.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { readReceiptPhoto } from '../../use-cases/read-photo.ts';

/** In the page itself: an address of a picture would have to hold the code. */
export async function showReceiptPhotos(
  context: ReportsContext,
  code: ReceiptCode,
  photos: readonly ReportPhoto[],
): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const { id } of photos) {
    const bytes = await readReceiptPhoto(context, { code, photoId: id, size: 'small' });
    if (bytes.ok) shown.push(`data:image/jpeg;base64,${bytes.value.toBase64()}`);
  }
  return shown;
}
