import { boxesMeet, boxOf } from '#kernel/geometry/box.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { bareName } from './area-names.ts';
import type { AreaCandidate, MeasuredShape } from './candidate.ts';
import type { KnownArea, Register, ShapeOf } from './register.ts';
import { type Note, note } from './report.ts';

export interface Shapes {
  readonly shapeOf: ShapeOf;
  readonly measure: (shape: MultiPolygon) => MeasuredShape;
}

/**
 * Which known area a file speaks of: by code; else by name among the children of its parent; else by name
 * alone, where the map says nothing against it. Undefined: none yet.
 */
export function recogniseArea(
  register: Register,
  candidate: AreaCandidate,
  parentId: AreaId | undefined,
  shapes: Shapes,
): Result<KnownArea | undefined, Note> {
  const { code, kind } = candidate;
  const byCode = code && register.byCode(code);
  if (byCode) {
    if (byCode.kind === kind) return ok(byCode);
    return refuse(note('code-of-other-kind', { code: byCode.code ?? '', name: byCode.name }));
  }
  const known =
    areaOfLocalCode(register, candidate, parentId, shapes) ?? areaOfSlug(register, candidate);
  return known ? ok(known) : areaOfName(register, candidate, parentId, shapes);
}

function areaOfName(
  register: Register,
  candidate: AreaCandidate,
  parentId: AreaId | undefined,
  shapes: Shapes,
): Result<KnownArea | undefined, Note> {
  const { code, kind, name } = candidate;
  const siblings = parentId
    ? withoutOtherCode(register.byName(kind, parentId, name), candidate)
    : [];
  if (siblings.length > 0) return onlyOne(siblings);
  const others =
    parentId || code ? register.byName(kind, undefined, name) : register.anywhereByName(kind, name);
  return onlyOne(
    sameBoundary(
      withoutOtherCode(others, candidate).filter((area) => mayBe(area, candidate, shapes)),
      candidate,
      shapes,
    ),
  );
}

/** Its number tells it from its namesakes, and outlives its name. */
function areaOfLocalCode(
  register: Register,
  candidate: AreaCandidate,
  parentId: AreaId | undefined,
  shapes: Shapes,
): KnownArea | undefined {
  const { kind, localCode } = candidate;
  if (localCode === undefined) return undefined;
  const known = register.byLocalCode(kind, localCode).filter(({ code }) => code === undefined);
  const sibling = parentId ? known.find((area) => area.parentId === parentId) : undefined;
  return sibling ?? known.find((area) => mayBe(area, candidate, shapes));
}

/** Our own export gives an area by its address: the same one, if it is called so here as well. */
function areaOfSlug(
  register: Register,
  { stated, code, kind, name }: AreaCandidate,
): KnownArea | undefined {
  const area = stated && !code ? register.bySlug(stated.slug) : undefined;
  const isSame = area?.kind === kind && bareName(kind, area.name) === bareName(kind, name);
  return area && !area.code && isSame ? area : undefined;
}

/** Of namesakes side by side the one that has this very boundary is meant. */
function sameBoundary(
  areas: readonly KnownArea[],
  { shape }: AreaCandidate,
  { measure }: Shapes,
): readonly KnownArea[] {
  if (areas.length < 2 || !shape) return areas;
  const { fingerprint } = measure(shape);
  const same = areas.filter((area) => area.fingerprint === fingerprint);
  return same.length > 0 ? same : areas;
}

function withoutOtherCode(
  areas: readonly KnownArea[],
  { code, localCode }: AreaCandidate,
): readonly KnownArea[] {
  return areas.filter(
    (area) =>
      (!code || !area.code) && (!localCode || !area.localCode || area.localCode === localCode),
  );
}

function onlyOne(areas: readonly KnownArea[]): Result<KnownArea | undefined, Note> {
  const [area, ...namesakes] = areas;
  if (namesakes.length > 0) return refuse(note('name-ambiguous', { count: areas.length }));
  return ok(area);
}

/**
 * Half of the country's cities have a Київський район: a name alone must not give one's boundary to another.
 * It is the same area if its boundary is the same, or lies there; or if neither a boundary nor a parent says where it is.
 */
function mayBe(area: KnownArea, { shape }: AreaCandidate, { shapeOf, measure }: Shapes): boolean {
  if (!shape) return true;
  if (area.fingerprint === undefined) return area.parentId === undefined;
  const box = boxOf(shape);
  const known = shapeOf(area.id);
  const knownBox = known && boxOf(known);
  if (box && knownBox) return boxesMeet(box, knownBox);
  return measure(shape).fingerprint === area.fingerprint;
}
