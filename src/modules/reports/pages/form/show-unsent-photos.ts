import type { SenderKey } from '#kernel/ids.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listUnsentPhotos, readUnsentPhoto } from '../../use-cases/read-unsent-photos.ts';
import type { ShownPhoto } from './photos.tsx';

/** In the page itself: at an address of its own a picture could only be had by the key, which stands in none. */
export async function showUnsentPhotos(
  context: ReportsContext,
  key: SenderKey,
): Promise<readonly ShownPhoto[]> {
  const shown: ShownPhoto[] = [];
  for (const { id } of await listUnsentPhotos(context, key)) {
    const bytes = await readUnsentPhoto(context, { key, id });
    if (bytes.ok) shown.push({ id, source: pictureSource(bytes.value) });
  }
  return shown;
}

export function pictureSource(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${jpeg.toBase64()}`;
}
