import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import { type BeatsWish, type DraftedBeats, draftBeats } from '../domain/beats/beats-wish.ts';
import { type BeatsView, stateAfter, viewBeats } from '../domain/beats/hromada-state.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import type { ImportLine } from '../domain/import/report.ts';
import { loadHromada } from './load-hromada.ts';
import { planHromadaBeats } from './save-beats.ts';

export interface PreviewBeats {
  readonly hromada: AreaId;
  readonly wish: BeatsWish;
  readonly publish: BeatsPublishChoice;
}

export interface BeatsPreview extends Pick<DraftedBeats, 'joined' | 'leftOut'> {
  /** The hromada as it would be. */
  readonly view: BeatsView;
  readonly lines: readonly ImportLine[];
}

/** How a hromada's beats would be, and nothing is written. */
export async function previewBeats(
  context: Context,
  { hromada, wish, publish }: PreviewBeats,
): Promise<Result<BeatsPreview, BeatsRefusal>> {
  if (!context.policy.can(context.actor, 'beat.make')) return refuse(beatsRefusal('forbidden'));
  return await inTransaction(context, async (tx) => {
    const loaded = await loadHromada(tx, context, 'beat.make', { id: hromada });
    if (!loaded.ok) return loaded;
    const drafted = draftBeats(loaded.value, wish);
    if (!drafted.ok) return drafted;
    const { joined, leftOut, proposal } = drafted.value;
    const plan = await planHromadaBeats(
      tx,
      context,
      { ...loaded.value, publish, origin: 'made' },
      proposal,
    );
    const shapes = new Map(plan.boundaries.map(({ areaId, measured }) => [areaId, measured.shape]));
    const view = viewBeats(stateAfter(loaded.value, { ...plan, shapes }));
    return ok({ view, lines: plan.lines, joined, leftOut });
  });
}
