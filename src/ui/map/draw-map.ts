import { boxOfPoints } from '#kernel/geometry/box.ts';
import type { Box, MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import { fieldsOf } from './fields.ts';
import { type FieldName, placeFieldNames } from './field-names.ts';
import { type Label, type Marker, placeLabels, type Taken } from './labels.ts';
import { aroundNumber, drawSquare, type DrawnSquare, type MapSquare } from './squares.ts';
import type { Projection } from './projection.ts';
import type { Tone } from './tones.ts';

export interface MapArea {
  readonly shape: MultiPolygon;
  readonly name: string;
  readonly href?: string | undefined;
  /** Chosen so that neighbours differ, when not given. */
  readonly tone?: Tone | undefined;
  /** Written on the field, where it fits: short, without what kind of area it is. */
  readonly label?: string | undefined;
}

export interface MapPoint {
  readonly point: Point;
  readonly name: string;
  readonly href?: string | undefined;
  /** People who live there, or anything else by which one is larger than another. */
  readonly weight?: number | undefined;
}

/** A line over the fields: where a border was before, or what is wrong with one. */
export interface MapOutline {
  readonly shape: MultiPolygon;
  readonly name: string;
  readonly kind: 'was' | 'overlap' | 'hole';
}

export interface MapContent {
  readonly areas: readonly MapArea[];
  readonly outlines?: readonly MapOutline[] | undefined;
  readonly points?: readonly MapPoint[] | undefined;
  readonly squares?: readonly MapSquare[] | undefined;
  /** What is shown; all that is drawn, when not given. */
  readonly box?: Box | undefined;
  readonly here?: { readonly point: Point; readonly label: string } | undefined;
}

export interface MapDrawing {
  readonly height: number;
  readonly fields: readonly {
    readonly path: string;
    readonly tone: Tone;
    readonly name: string;
    readonly href: string | undefined;
    readonly label: FieldName | undefined;
  }[];
  readonly outlines: readonly {
    readonly path: string;
    readonly name: string;
    readonly kind: MapOutline['kind'];
  }[];
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly name: string;
    readonly href: string | undefined;
    readonly big: boolean;
    readonly label: Label | undefined;
  }[];
  readonly squares: readonly DrawnSquare[];
  readonly here: Marker | undefined;
}

/** Everything that a map shows, as plain values: worth keeping as long as the areas do not change. */
export function drawMap({
  areas,
  outlines = [],
  points = [],
  squares = [],
  box,
  here,
}: MapContent): MapDrawing {
  // Simplified together with the fields: a border that has not moved lies on itself.
  const shapes = [...areas, ...outlines].map(({ shape }) => shape);
  const { projection, paths, tones, middleOf } = fieldsOf(
    shapes,
    box ?? (shapes.length === 0 ? boxOfPoints(points.map(({ point }) => point)) : undefined),
  );
  const dots = points.map(({ point, name, weight = 0 }) => {
    const [x, y] = projection.place(point.lon, point.lat);
    return { x, y, name, weight };
  });
  const marker = here && markerAt(projection, here);
  const drawnSquares = squares.map((square) => drawSquare(projection, square));
  const numbers = drawnSquares.flatMap(aroundNumber);
  const { labels, taken } = placeLabels(dots, projection.height, marker, numbers);
  const names = fieldNames(areas, middleOf, projection.height, taken);
  const heaviest = Math.max(...dots.map((dot) => dot.weight), 1);
  return {
    height: projection.height,
    fields: areas.map((area, index) => ({
      path: paths[index] ?? '',
      tone: area.tone ?? tones[index] ?? 'sea',
      name: area.name,
      href: area.href,
      label: names.get(index),
    })),
    outlines: outlines.map(({ name, kind }, index) => ({
      path: paths[areas.length + index] ?? '',
      name,
      kind,
    })),
    dots: dots.map(({ x, y, name, weight }, index) => ({
      x,
      y,
      name,
      href: points[index]?.href,
      big: weight * 2 > heaviest,
      label: labels[index],
    })),
    squares: drawnSquares,
    here: marker,
  };
}

/** By the number of the area. */
function fieldNames(
  areas: readonly MapArea[],
  middleOf: (index: number) => readonly [number, number] | undefined,
  height: number,
  taken: readonly Taken[],
): ReadonlyMap<number, FieldName> {
  const named = areas.flatMap(({ label }, index) => {
    const middle = label === undefined ? undefined : middleOf(index);
    return label !== undefined && middle
      ? [{ index, name: label, x: middle[0], y: middle[1] }]
      : [];
  });
  const placed = placeFieldNames(named, height, taken);
  return new Map(
    named.flatMap(({ index }, at) => {
      const name = placed[at];
      return name ? [[index, name] as const] : [];
    }),
  );
}

function markerAt(projection: Projection, here: NonNullable<MapContent['here']>): Marker {
  const [x, y] = projection.place(here.point.lon, here.point.lat);
  return { x, y, label: here.label };
}
