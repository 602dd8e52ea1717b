import { metresBetween } from '#kernel/geometry/distance.ts';
import type { MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import { union } from '#kernel/geometry/overlay.ts';
import { splitByNearest } from '#kernel/geometry/voronoi.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { KnownArea } from '../import/register.ts';
import type { BeatDraft } from './beat-draft.ts';
import { beatNameAfter } from './beat-names.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';
import type { Group } from './name-groups.ts';

export interface SplitBeats {
  readonly beats: readonly BeatDraft[];
  /** Settlements in no group, and the beat of the nearest one that is. */
  readonly joined: readonly { readonly settlement: string; readonly beat: string }[];
  /** In no group and without a position: no beat answers for them yet. */
  readonly leftOut: readonly string[];
}

/**
 * Every place of the hromada goes to the settlement that is nearest, and with it to the settlement's group.
 * Settlements in no group go whole to the group of the nearest one that is, so that no village is cut.
 */
export function splitBeats(
  region: MultiPolygon,
  settlements: readonly KnownArea[],
  groups: readonly Group[],
): Result<SplitBeats, BeatsRefusal> {
  const named = new Set(groups.flatMap((group) => group.areas.map((area) => area.id)));
  const placed = groups.map((group) => ({ group, seeds: group.areas.flatMap(seedOf) }));
  const empty = placed.find(({ seeds }) => seeds.length === 0);
  if (empty) {
    const values = { name: empty.group.areas.map((area) => area.name).join(', ') };
    return refuse(beatsRefusal('group-without-position', values));
  }
  const others = settlements.filter((settlement) => !named.has(settlement.id));
  const joining = others.flatMap((settlement) =>
    seedOf(settlement).map((seed) => ({ settlement, seed, to: nearest(placed, seed.point) })),
  );
  const seeds = [...placed.flatMap((one) => one.seeds), ...joining.map(({ seed }) => seed)];
  const split = splitByNearest(region, seeds);
  if (!split.ok) return refuse(beatsRefusal(split.refusal));
  const cells = new Map(split.value.cells.map((cell) => [cell.id, cell.shape]));

  const beats = placed.map(({ group }) => {
    const joined = joining.filter(({ to }) => to === group).map(({ settlement }) => settlement);
    const all = [...group.areas, ...joined];
    return {
      name: nameOf(group),
      shape: union(all.map((area) => cells.get(area.id) ?? [])),
      settlementIds: all.map((area) => area.id),
      urban: undefined,
    };
  });
  return ok({
    beats,
    joined: joining.map(({ settlement, to }) => ({
      settlement: settlement.name,
      beat: nameOf(to),
    })),
    leftOut: others.filter((area) => !area.centre).map((area) => area.name),
  });
}

function nameOf(group: Group): string {
  return group.name ?? beatNameAfter(group.areas[0]);
}

interface Seed {
  readonly id: AreaId;
  readonly point: Point;
}

function seedOf(area: KnownArea): readonly Seed[] {
  return area.centre ? [{ id: area.id, point: area.centre }] : [];
}

function nearest(
  placed: readonly { readonly group: Group; readonly seeds: readonly Seed[] }[],
  point: Point,
): Group {
  const ranked = placed.flatMap(({ group, seeds }) =>
    seeds.map((seed) => ({ group, metres: metresBetween(seed.point, point) })),
  );
  const [first, ...rest] = ranked;
  if (!first) throw new Error('every group has a seed');
  return rest.reduce((best, one) => (one.metres < best.metres ? one : best), first).group;
}
