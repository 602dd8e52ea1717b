import { parseId } from '#kernel/ids.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { PhotoSize } from '../../domain/photo-files.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { readPublishedPhoto } from '../../use-cases/read-photo.ts';

/** Asked for anew each time, and kept by no cache between: what an officer hides must be gone for everybody at once. */
export function publishedPhoto(size: PhotoSize) {
  return async (context: ReportsContext, { params }: PageRequest): Promise<Answer> => {
    const id = parseId<'published-report'>(params['id'] ?? '');
    const photoId = parseId<'file'>(params['photo'] ?? '');
    if (!id || !photoId) return refusal('absent');
    const photo = await readPublishedPhoto(context, { id, photoId, size });
    return photo.ok
      ? document(photo.value, 'image/jpeg', { 'Cache-Control': 'private, no-cache' })
      : refusal(photo.refusal);
  };
}
