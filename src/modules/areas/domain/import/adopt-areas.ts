import { parseKatottg } from '../katottg.ts';
import { enclosingArea } from './enclosing.ts';
import {
  isWider,
  type KnownArea,
  lineOf,
  type MayChange,
  type Register,
  type ShapeOf,
} from './register.ts';

/** A raion that comes after its hromadas takes them over from the oblast. */
export function* adoptByCode(register: Register, mayChange: MayChange): Generator<KnownArea> {
  for (const area of register.all()) {
    const code = area.code && parseKatottg(area.code);
    const nearest = code ? register.around(code, area.kind) : undefined;
    if (!nearest || nearest.id === area.parentId) continue;
    if (!mayChange(lineOf(register, area.id))) continue;
    const held = area.parentId && register.get(area.parentId);
    if (!held || isWider(held.kind, nearest.kind)) yield { ...area, parentId: nearest.id };
  }
}

/** A hromada's map that comes after its districts' takes in those that the map puts there. */
export function* adoptByMap(
  register: Register,
  shapeOf: ShapeOf,
  mayChange: MayChange,
): Generator<KnownArea> {
  for (const area of [...register.all()].filter(isOrphan)) {
    if (!mayChange(lineOf(register, area.id))) continue;
    const shape = shapeOf(area.id);
    const found = shape && enclosingArea(register, shapeOf, area.kind, shape);
    if (found) yield { ...area, parentId: found.area.id };
  }
}

/** Without a code and without a parent: only the map can tell where it belongs. */
export function isOrphan(area: KnownArea): boolean {
  return area.code === undefined && area.parentId === undefined && area.kind !== 'oblast';
}
