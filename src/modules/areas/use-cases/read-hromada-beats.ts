import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type BeatsView, viewBeats } from '../domain/beats/hromada-state.ts';
import { type KnownArea, lineOf } from '../domain/import/register.ts';
import { loadHromada } from './load-hromada.ts';
import { mayChange } from './may-change.ts';

export interface HromadaBeats {
  readonly hromada: KnownArea;
  readonly view: BeatsView;
  /** With a boundary: those that can be beats. */
  readonly districts: readonly KnownArea[];
  /** Sent back with a change for optimistic locking. */
  readonly version: string;
  readonly may: { readonly make: boolean; readonly view: boolean; readonly publish: boolean };
}

/** A hromada's beats on the map and in figures: overlaps, holes, settlements without a beat, residents. */
export async function readHromadaBeats(
  context: Context,
  id: AreaId,
): Promise<Result<HromadaBeats, 'absent'>> {
  if (!context.policy.can(context.actor, 'beat.inspect')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const loaded = await loadHromada(tx, context, 'beat.inspect', { id });
    if (!loaded.ok) return refuse('absent');
    const { hromada, areas, shapes, known, version } = loaded.value;
    const byId = new Map(known.map((area) => [area.id, area]));
    const line = lineOf({ get: (other) => byId.get(other) }, id);
    return ok({
      hromada,
      view: viewBeats(loaded.value),
      districts: areas.filter(
        ({ id: area, kind }) => kind.endsWith('district') && shapes.has(area),
      ),
      version,
      may: {
        make: mayChange(context, 'beat.make')(line),
        view: mayChange(context, 'area.view')(line),
        publish: mayChange(context, 'area.publish')(line),
      },
    });
  });
}
