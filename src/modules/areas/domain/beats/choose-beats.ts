import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { union } from '#kernel/geometry/overlay.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ShapeOf } from '../import/register.ts';
import type { BeatDraft } from './beat-draft.ts';
import { beatNameAfter } from './beat-names.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';
import type { Group } from './name-groups.ts';

/** Districts as they are, or several of them joined, as beats. */
export function chooseBeats(
  groups: readonly Group[],
  shapeOf: ShapeOf,
): Result<readonly BeatDraft[], BeatsRefusal> {
  const drafts: BeatDraft[] = [];
  for (const { name, areas } of groups) {
    const shapes: MultiPolygon[] = [];
    for (const area of areas) {
      const shape = shapeOf(area.id);
      if (!shape) return refuse(beatsRefusal('boundary-missing', { name: area.name }));
      shapes.push(shape);
    }
    const [only, ...more] = shapes;
    const shape = only && more.length === 0 ? only : union(shapes);
    const urban = areas.some(({ kind }) => kind === 'city-district');
    drafts.push({ name: name ?? beatNameAfter(areas[0]), shape, settlementIds: [], urban });
  }
  return ok(drafts);
}
