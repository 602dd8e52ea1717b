import type { BeatsRefusal } from '../domain/beats/beats-refusal.ts';
import type { BeatsWish } from '../domain/beats/beats-wish.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { previewBeats } from '../use-cases/preview-beats.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import type { Looked } from './beats-preview.tsx';

/** What would come of a wish now; `refused` is why it was not written when that was asked for. */
export async function lookAtBeats(
  context: AreasDeskContext,
  { hromada }: HromadaBeats,
  wished: { readonly wish: BeatsWish; readonly publish: BeatsPublishChoice },
  refused?: BeatsRefusal,
): Promise<Looked> {
  const preview = await previewBeats(context, { hromada: hromada.id, ...wished });
  return preview.ok
    ? { preview: preview.value, fault: refused }
    : { preview: undefined, fault: refused ?? preview.refusal };
}
