import { type Answer, document, type PageRequest, refusal } from '../../../platform/http/route.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { readPhoto } from '../use-cases/read-photo.ts';

/** Kept by browsers for a day only: a photograph that was taken back must be gone soon. */
const CACHE = 'public, max-age=86400';

export async function officerPhotoDocument(
  context: OfficersContext,
  request: PageRequest,
): Promise<Answer> {
  const photo = await readPhoto(context, request.params['slug'] ?? '');
  return photo.ok
    ? document(photo.value, 'image/jpeg', { 'Cache-Control': CACHE })
    : refusal('absent');
}
