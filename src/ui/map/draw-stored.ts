import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { decodeWkb } from '#kernel/geometry/wkb.ts';
import {
  drawMap,
  type MapArea,
  type MapContent,
  type MapDrawing,
  type MapOutline,
} from './draw-map.ts';

/** As it is stored (WKB), which another thread gets in one piece; or a shape that was just made. */
export type StoredOrMade = Uint8Array | MultiPolygon;

type Stored<Shown extends { readonly shape: MultiPolygon }> = Omit<Shown, 'shape'> & {
  readonly shape: StoredOrMade;
};

export type StoredArea = Stored<MapArea>;
export type StoredOutline = Stored<MapOutline>;

export interface StoredContent extends Omit<MapContent, 'areas' | 'outlines'> {
  readonly areas: readonly StoredArea[];
  readonly outlines?: readonly StoredOutline[] | undefined;
}

export function drawStored({ areas, outlines = [], ...content }: StoredContent): MapDrawing {
  return drawMap({
    ...content,
    areas: areas.map((area) => ({ ...area, shape: shapeOf(area.shape) })),
    outlines: outlines.map((outline) => ({ ...outline, shape: shapeOf(outline.shape) })),
  });
}

/** Nothing is drawn of what cannot be read: the database holds what encodeWkb wrote. */
function shapeOf(shape: StoredOrMade): MultiPolygon {
  if (!(shape instanceof Uint8Array)) return shape;
  const decoded = decodeWkb(shape);
  return decoded.ok ? decoded.value : [];
}
