import { type Result, ok, refuse } from '#kernel/result.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { PHOTO_FILES } from '../domain/photo-files.ts';

/** The JPEG of an officer who serves. */
export async function readPhoto(
  context: OfficersContext,
  slug: string,
): Promise<Result<Uint8Array, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('absent');
  const photoId = context.officers.bySlug(slug)?.photoId;
  const bytes = photoId && (await context.platform.files.read(PHOTO_FILES, photoId));
  return bytes ? ok(bytes) : refuse('absent');
}
