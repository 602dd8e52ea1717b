import type { PromiseId, PromiseStepId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { EVIDENCE_FILES, type PhotoSize } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { findPromise } from '../storage/load-promises.ts';
import { hasEvidencePhoto } from '../storage/save-promise.ts';

export interface ReadEvidencePhoto {
  readonly id: PromiseId;
  readonly stepId: PromiseStepId;
  readonly size: PhotoSize;
}

export async function readEvidencePhoto(
  { policy, actor, platform, areas }: PromisesContext,
  { id, stepId, size }: ReadEvidencePhoto,
): Promise<Result<Uint8Array, 'absent'>> {
  if (!policy.can(actor, 'promise.read')) return refuse('absent');
  const reader = platform.database.read;
  const promise = await findPromise(reader, id);
  if (!promise || !areas.get(promise.areaId)) return refuse('absent');
  if (!(await hasEvidencePhoto(reader, id, stepId))) return refuse('absent');
  const bytes = await platform.files.read(EVIDENCE_FILES[size], stepId);
  return bytes ? ok(bytes) : refuse('absent');
}
