import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { union } from '#kernel/geometry/overlay.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { AREA_KINDS, type AreaKind } from '../area.ts';
import { bareName } from './area-names.ts';
import {
  type AreaCandidate,
  type MeasuredShape,
  refusedLine,
  type StatedArea,
} from './candidate.ts';
import { enclosingArea, MOSTLY_INSIDE, shareWithin } from './enclosing.ts';
import { type NewAreas, newArea } from './new-area.ts';
import { recogniseArea } from './recognise-area.ts';
import {
  isWider,
  type KnownArea,
  lineOf,
  type MayChange,
  importKeyOf,
  type Register,
  type ShapeOf,
} from './register.ts';
import { type ImportLine, type Note, note } from './report.ts';

export interface ClaimOptions extends NewAreas {
  /** Said by a flag: the parent of everything whose code does not say its own. */
  readonly parentId: AreaId | undefined;
  readonly shapeOf: ShapeOf;
  readonly measure: (shape: MultiPolygon) => MeasuredShape;
  readonly mayChange: MayChange;
}

/** Which area each candidate speaks of; several parts of one area share a claim. */
export interface Claim {
  readonly areaId: AreaId;
  readonly parts: readonly [AreaCandidate, ...AreaCandidate[]];
  readonly parentId: AreaId | undefined;
  readonly notes: readonly Note[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly refused: readonly ImportLine[];
}

/**
 * Finds or makes the area of each candidate; new ones are put into the register. The widest come first, so
 * that a hromada finds a raion of its own file.
 */
export function claimAreas(
  register: Register,
  candidates: readonly AreaCandidate[],
  options: ClaimOptions,
): Claims {
  const claims = new Map<AreaId, Claim>();
  const refused: ImportLine[] = [];
  /** An area may have another address here than in the file. */
  const byStatedSlug = new Map<string, AreaId>();
  const joined = new Map<AreaId, MultiPolygon>();
  // Wider areas come first, so that all parts of what may be around are there when it is asked for.
  const shapeOf: ShapeOf = (id) => {
    const known = joined.get(id);
    if (known) return known;
    const shape = shapeOfParts(claims.get(id)?.parts ?? []);
    if (shape) joined.set(id, shape);
    return shape ?? options.shapeOf(id);
  };

  const take = (candidate: AreaCandidate): Note | undefined => {
    const { stated } = candidate;
    const parent = stated
      ? statedParent(register, byStatedSlug, candidate.kind, stated)
      : findParent(register, shapeOf, candidate, options.parentId);
    const found = findOrMake(register, candidate, parent, options);
    if (!found.ok) return found.refusal;
    const area = found.value;
    if (stated) byStatedSlug.set(stated.slug, area.id);
    const earlier = claims.get(area.id);
    const clash = earlier && clashOf(earlier, candidate);
    if (clash) return clash;
    const claim = earlier
      ? { ...earlier, parts: [...earlier.parts, candidate] as const }
      : claimOf(area, candidate, parent);
    claims.set(area.id, claim);
    return undefined;
  };

  for (const candidate of candidates.toSorted(byWidth)) {
    const refusal = take(candidate);
    if (refusal) refused.push(refusedLine(candidate.position, candidate.name, refusal));
  }
  return { claims: [...claims.values()], refused };
}

function findOrMake(
  register: Register,
  candidate: AreaCandidate,
  parent: FoundParent,
  options: ClaimOptions,
): Result<KnownArea, Note> {
  // Compared with the boundaries in force: of an area in several parts the claim has only some yet.
  const found = recogniseArea(register, candidate, parent.id, options);
  if (!found.ok) return found;
  // What is only to be made belongs to whoever may change its surroundings.
  const line = lineOf(register, found.value?.id ?? parent.id);
  const refusal = reasonAgainst(options, line, parent);
  if (refusal) return refuse(refusal);
  if (found.value) return ok(found.value);
  const namesake = namesakeOf(register, candidate, parent.id);
  return namesake ? refuse(namesake) : ok(bringIn(register, candidate, parent.id, options));
}

/** Reach first: what is out of it is told no more. */
function reasonAgainst(
  { mayChange }: ClaimOptions,
  line: readonly AreaId[],
  parent: FoundParent,
): Note | undefined {
  return mayChange(line) ? parent.refusal : note('out-of-reach');
}

/** Nothing but the name would tell the two apart, and the next import could not. */
function namesakeOf(
  register: Register,
  { kind, name, code, localCode }: AreaCandidate,
  parentId: AreaId | undefined,
): Note | undefined {
  const isKnown = !code && register.hasImportKey(importKeyOf({ kind, parentId, name, localCode }));
  return isKnown ? note('namesake-elsewhere') : undefined;
}

function byWidth(one: AreaCandidate, other: AreaCandidate): number {
  return (
    AREA_KINDS.indexOf(one.kind) - AREA_KINDS.indexOf(other.kind) ||
    one.position.number - other.position.number
  );
}

interface FoundParent {
  readonly id: AreaId | undefined;
  readonly notes: readonly Note[];
  /** The shape cannot be of that parent at all. */
  readonly refusal?: Note;
}

/** As our own export says it; what it says is not there, or is no wider kind, is none. */
function statedParent(
  register: Register,
  byStatedSlug: ReadonlyMap<string, AreaId>,
  kind: AreaKind,
  { parent: slug }: StatedArea,
): FoundParent {
  if (slug === undefined) return { id: undefined, notes: [] };
  const id = byStatedSlug.get(slug);
  const parent = id ? register.get(id) : register.bySlug(slug);
  if (parent && isWider(parent.kind, kind)) return { id: parent.id, notes: [] };
  return { id: undefined, notes: [note('parent-missing', { parent: slug })] };
}

function findParent(
  register: Register,
  shapeOf: ShapeOf,
  candidate: AreaCandidate,
  given: AreaId | undefined,
): FoundParent {
  const byCode = candidate.code && register.around(candidate.code, candidate.kind);
  if (byCode) return { id: byCode.id, notes: [] };
  // A code whose surroundings are not there yet waits for them: the map must not guess what digits say.
  const { code, shape, kind } = candidate;
  if (code || !shape) return { id: given, notes: [] };
  if (given) return judgeGiven(register, shapeOf, shape, given);
  const found = enclosingArea(register, shapeOf, kind, shape);
  if (!found) return { id: undefined, notes: [note('outside-parent', { share: 0, parent: '' })] };
  return { id: found.area.id, notes: insideNotes(found.area, found.share) };
}

/** A parent that somebody named is believed, unless the map knows it and nothing of the shape lies there. */
function judgeGiven(
  register: Register,
  shapeOf: ShapeOf,
  shape: MultiPolygon,
  id: AreaId,
): FoundParent {
  const [parent, around] = [register.get(id), shapeOf(id)];
  if (!parent || !around) return { id, notes: [] };
  const share = shareWithin(shape, around);
  const refusal = share > 0 ? {} : { refusal: note('outside-given', { parent: parent.name }) };
  return { id, notes: insideNotes(parent, share), ...refusal };
}

function insideNotes({ name }: KnownArea, share: number): readonly Note[] {
  const isInside = share >= MOSTLY_INSIDE;
  return isInside ? [] : [note('outside-parent', { share: Math.round(share * 100), parent: name })];
}

/** Two features with one code are two parts of one area if they have one name; else one of them is wrong. */
function clashOf(earlier: Claim, candidate: AreaCandidate): Note | undefined {
  const [first] = earlier.parts;
  if (bareName(first.kind, first.name) === bareName(candidate.kind, candidate.name))
    return undefined;
  return note('code-twice', {
    code: candidate.code?.code ?? candidate.localCode ?? '',
    name: first.name,
    number: first.position.number,
  });
}

/** Undefined where the file gives no boundary. */
export function shapeOfParts(parts: readonly AreaCandidate[]): MultiPolygon | undefined {
  const shapes = parts.flatMap(({ shape }) => (shape ? [shape] : []));
  return shapes.length > 1 ? union(shapes) : shapes[0];
}

function claimOf(area: KnownArea, candidate: AreaCandidate, parent: FoundParent): Claim {
  return { areaId: area.id, parts: [candidate], parentId: parent.id, notes: parent.notes };
}

function bringIn(
  register: Register,
  { kind, name, code, localCode, stated }: AreaCandidate,
  parentId: AreaId | undefined,
  options: ClaimOptions,
): KnownArea {
  const area = newArea(
    register,
    { kind, name, code: code?.code, localCode, parentId, slug: stated?.slug },
    options,
  );
  register.put(area);
  return area;
}
