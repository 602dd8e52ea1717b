import { parseId } from '#kernel/ids.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { PhotoSize } from '../../domain/promise.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { readEvidencePhoto } from '../../use-cases/read-evidence-photo.ts';

/** A photograph that shows what was done. */
export function evidencePhoto(size: PhotoSize) {
  return async (context: PromisesContext, { params }: PageRequest): Promise<Answer> => {
    const id = parseId<'promise'>(params['id'] ?? '');
    const stepId = parseId<'promise-step'>(params['step'] ?? '');
    const photo = id && stepId && (await readEvidencePhoto(context, { id, stepId, size }));
    return photo?.ok ? document(photo.value, 'image/jpeg') : refusal('absent');
  };
}
