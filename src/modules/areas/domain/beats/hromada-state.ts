import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area } from '../area.ts';
import type { Membership } from '../beat-cover.ts';
import type { KnownArea } from '../import/register.ts';
import type { BeatFigures, BeatsInspection } from './inspect-beats.ts';
import { inspectState } from './inspect-state.ts';
import type { BeatsPlan } from './plan-beats.ts';

/** A hromada and what lies in it: all that its beats are made from. */
export interface HromadaState<Shape = MultiPolygon> {
  readonly hromada: KnownArea;
  /** The hromada itself first, then everything in it. */
  readonly areas: readonly KnownArea[];
  /** In force: of the hromada, its districts and its beats. */
  readonly shapes: ReadonlyMap<AreaId, Shape>;
  /** Of its beats. */
  readonly memberships: readonly Membership[];
}

/** A hromada's beats as they are, or as they would be. */
export interface BeatsView {
  readonly region: MultiPolygon | undefined;
  /** In the order of their names. */
  readonly beats: readonly ViewedBeat[];
  /** In the order of their names. */
  readonly settlements: readonly Area[];
  readonly inspection: BeatsInspection;
}

export interface ViewedBeat extends BeatFigures {
  readonly shape: MultiPolygon | undefined;
  readonly status: KnownArea['status'];
  /** For which it answers, by name or by its line on the map. */
  readonly answersFor: readonly ViewedSettlement[];
}

export interface ViewedSettlement {
  readonly settlement: Area;
  /** With other beats: a city of several. */
  readonly shared: boolean;
}

export function viewBeats({ hromada, areas, shapes, memberships }: HromadaState): BeatsView {
  const shapeOf = (id: AreaId) => shapes.get(id);
  const { inspection, cover } = inspectState({ areas, shapeOf, memberships }, areas);
  const known = new Map(areas.map((area) => [area.id, area]));
  return {
    region: shapes.get(hromada.id),
    beats: inspection.beats.map((figures) => ({
      ...figures,
      shape: shapes.get(figures.beat.id),
      status: known.get(figures.beat.id)?.status ?? 'draft',
      answersFor: cover.settlementsOf(figures.beat.id).map((settlement) => ({
        settlement,
        shared: cover.beatsOf(settlement.id).length > 1,
      })),
    })),
    settlements: cover.settlementsOf(hromada.id),
    inspection,
  };
}

/** What a plan does to a hromada, with its boundaries as they are or as they are stored. */
export interface StateChange<Shape = MultiPolygon>
  extends Pick<BeatsPlan, 'areas'>,
    Partial<Pick<BeatsPlan, 'closed' | 'memberships'>> {
  readonly shapes: ReadonlyMap<AreaId, Shape>;
}

/** The hromada as it would be when a plan were written: of its beats, or of a file that brings some. */
export function stateAfter<Shape>(
  state: HromadaState<Shape>,
  plan: StateChange<Shape>,
): HromadaState<Shape> {
  const planned = new Map(
    plan.areas
      .filter(({ after }) => isOf(state.hromada, after))
      .map(({ after }) => [after.id, after]),
  );
  const shapes = new Map(state.shapes);
  for (const id of plan.closed ?? []) shapes.delete(id);
  for (const [id, shape] of plan.shapes) shapes.set(id, shape);
  const { beatIds, all } = plan.memberships ?? { beatIds: [], all: [] };
  const there = new Set(state.areas.map(({ id }) => id));
  return {
    hromada: state.hromada,
    areas: [
      ...state.areas.map((area) => planned.get(area.id) ?? area),
      ...[...planned.values()].filter(({ id }) => !there.has(id)),
    ],
    shapes,
    memberships: [...state.memberships.filter(({ beatId }) => !beatIds.includes(beatId)), ...all],
  };
}

function isOf(hromada: KnownArea, area: KnownArea): boolean {
  return area.id === hromada.id || area.parentId === hromada.id;
}
