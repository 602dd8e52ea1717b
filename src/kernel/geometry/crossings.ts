import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Point, Ring } from './geometry.ts';

/** Two edges of a feature that meet elsewhere than at the end of one and the start of the next. */
export interface Meeting {
  /** Crossing or overlapping each other, or only touching in a point, which is valid. */
  readonly kind: 'crossing' | 'touching';
  readonly at: Point;
  /** The polygons of the two edges, by index; often the same one. */
  readonly polygons: readonly [number, number];
  /** Whether both edges belong to one ring, which may not even touch itself. */
  readonly inOneRing: boolean;
}

/** The limit for polygon-clipping, whose work grows with the number of meetings. */
export const MAX_MEETINGS = 20_000;
/** The limit of compared pairs of edges: a real border needs about three for each edge, even on a wild coast. */
const MAX_COMPARISONS = { perEdge: 20, atLeast: 1_000_000 };

/** Undefined if there is too much to compare: no real border needs it. */
export function findMeetings(
  polygons: readonly (readonly Ring[])[],
): readonly Meeting[] | undefined {
  const edges = edgesOf(polygons);
  if (edges.length === 0) return [];
  const boxes = boxesOf(edges);
  const meetings: Meeting[] = [];
  const most = MAX_COMPARISONS.atLeast + MAX_COMPARISONS.perEdge * edges.length;
  let comparisons = 0;
  for (const [index, edge] of edges.entries()) {
    const compare = (other: number) => {
      if (other <= index) return false;
      comparisons += 1;
      const found = meet(edges, edge, edges[other]);
      if (found) meetings.push(found);
      return false;
    };
    boxes.search(...boxOfEdge(edge), compare);
    if (comparisons > most || meetings.length > MAX_MEETINGS) return undefined;
  }
  return meetings;
}

type Pair = readonly [number, number];

interface Edge {
  readonly a: Pair;
  readonly b: Pair;
  readonly polygon: number;
  readonly ring: Ring;
  /** The index of the edge that begins where this one ends. */
  readonly next: number;
}

function edgesOf(polygons: readonly (readonly Ring[])[]): Edge[] {
  const edges: Edge[] = [];
  for (const [polygon, rings] of polygons.entries()) {
    for (const ring of rings) addEdges(edges, ring, polygon);
  }
  return edges;
}

function addEdges(edges: Edge[], ring: Ring, polygon: number): void {
  const start = edges.length;
  const end = start + ring.length - 1;
  let a: Pair | undefined;
  for (const b of ring) {
    const next = edges.length + 1;
    if (a) edges.push({ a, b, polygon, ring, next: next === end ? start : next });
    a = b;
  }
}

function boxesOf(edges: readonly Edge[]): Flatbush {
  const boxes = new Flatbush(edges.length);
  for (const edge of edges) boxes.add(...boxOfEdge(edge));
  boxes.finish();
  return boxes;
}

function boxOfEdge({ a, b }: Edge): [number, number, number, number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function meet(edges: readonly Edge[], one: Edge, other: Edge | undefined): Meeting | undefined {
  if (!other) return undefined;
  if (edges[one.next] === other) return turnsBack(one, other);
  if (edges[other.next] === one) return turnsBack(other, one);
  const atA = side(other, one.a);
  const atB = side(other, one.b);
  if (atA * atB > 0) return undefined;
  if (atA === 0 && atB === 0) return runAlong(one, other);
  const atC = side(one, other.a);
  const atD = side(one, other.b);
  if (atC * atD > 0) return undefined;
  const kind = atA * atB * atC * atD === 0 ? 'touching' : 'crossing';
  return meeting(kind, crossingPoint(one, other), one, other);
}

function meeting(kind: Meeting['kind'], at: Point, one: Edge, other: Edge): Meeting {
  const inOneRing = one.ring === other.ring;
  return { kind, at, polygons: [one.polygon, other.polygon], inOneRing };
}

/** The side of the edge's line on which the point lies, or 0 on it. Exact, where a product of small numbers could underflow. */
function side({ a, b }: Edge, point: Pair): number {
  return Math.sign(orient2d(a[0], a[1], b[0], b[1], point[0], point[1]));
}

/** An edge may not run back over the previous one. */
function turnsBack(one: Edge, next: Edge): Meeting | undefined {
  if (side(one, next.b) !== 0) return undefined;
  const forward =
    (one.b[0] - one.a[0]) * (next.b[0] - next.a[0]) +
    (one.b[1] - one.a[1]) * (next.b[1] - next.a[1]);
  return forward < 0 ? meeting('crossing', toPoint(one.b), one, next) : undefined;
}

/** Two collinear edges whose boxes meet. */
function runAlong(one: Edge, other: Edge): Meeting {
  const [west, south, east, north] = boxOfEdge(one);
  const [otherWest, otherSouth, otherEast, otherNorth] = boxOfEdge(other);
  const from: Pair = [Math.max(west, otherWest), Math.max(south, otherSouth)];
  const to: Pair = [Math.min(east, otherEast), Math.min(north, otherNorth)];
  const inOnePoint = from[0] === to[0] && from[1] === to[1];
  return meeting(inOnePoint ? 'touching' : 'crossing', toPoint(from), one, other);
}

/** To show people the place: the last digits do not matter. */
function crossingPoint({ a, b }: Edge, { a: c, b: d }: Edge): Point {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const along = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / (rx * sy - ry * sx);
  return { lon: a[0] + along * rx, lat: a[1] + along * ry };
}

function toPoint([lon, lat]: Pair): Point {
  return { lon, lat };
}
