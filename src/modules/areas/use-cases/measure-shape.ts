import { createHash } from 'node:crypto';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { labelPoint } from '#kernel/geometry/label-point.ts';
import { encodeWkb } from '#kernel/geometry/wkb.ts';
import type { MeasuredShape } from '../domain/import/candidate.ts';

/** For valid shapes: readers refuse the others. */
export function measureShape(shape: MultiPolygon): MeasuredShape {
  const inner = labelPoint(shape);
  if (!inner) throw new Error('a boundary must enclose something');
  const wkb = encodeWkb(shape);
  return {
    shape,
    wkb,
    fingerprint: createHash('sha256').update(wkb).digest('base64url'),
    vertices: shape.flat().reduce((sum, ring) => sum + ring.length, 0),
    inner,
  };
}
