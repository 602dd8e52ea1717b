import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { readPhoto } from '../use-cases/read-photo.ts';

/** Asked for anew each time, as any document: a photograph that was taken back is gone at once. */
export async function officerPhotoDocument(
  context: OfficersContext,
  request: PageRequest,
): Promise<Answer> {
  const photo = await readPhoto(context, request.params['slug'] ?? '');
  return photo.ok ? document(photo.value, 'image/jpeg') : refusal('absent');
}
