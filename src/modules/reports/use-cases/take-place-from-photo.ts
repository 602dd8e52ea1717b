import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type PositionRefusal, readPosition } from '#platform/images/read-position.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { addPhoto, type AddPhoto, type AddPhotoRefusal } from './add-photo.ts';

export interface PlaceFromPhoto {
  readonly position: Point;
  /** Why the photograph itself was not put up, where there was no room for it. */
  readonly unkept: 'too-many' | 'no-room' | undefined;
}

/** `position-outside`: it was taken where none of our areas is. */
export type PlaceFromPhotoRefusal = PositionRefusal | AddPhotoRefusal | 'position-outside';

/**
 * The only way in which a photograph says where it was taken: its sender asks for it. The position goes back to them and is
 * kept nowhere; the photograph is put up as any other, without it. Of one that is refused nothing stays.
 */
export async function takePlaceFromPhoto(
  context: ReportsContext,
  { key, bytes, client }: AddPhoto,
): Promise<Result<PlaceFromPhoto, PlaceFromPhotoRefusal>> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const read = await readPosition(bytes);
  if (!read.ok) return read;
  const position = read.value;
  if (!areas.locate(position).narrowest) return refuse('position-outside');
  const added = await addPhoto(context, { key, bytes, client });
  if (added.ok) return ok({ position, unkept: undefined });
  const { refusal } = added;
  return refusal === 'too-many' || refusal === 'no-room'
    ? ok({ position, unkept: refusal })
    : refuse(refusal);
}
