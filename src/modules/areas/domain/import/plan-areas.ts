import type { AreaId } from '#kernel/ids.ts';
import type { FormerSlug } from '../area-tree.ts';
import { adoptByCode, adoptByMap } from './adopt-areas.ts';
import { changesOf, withClaim } from './apply-claim.ts';
import type { AreaCandidate, MeasuredShape, ReadAreas, StoredShape } from './candidate.ts';
import { type Claim, type ClaimOptions, claimAreas, shapeOfParts } from './claim-areas.ts';
import type { PublishChoice } from './publish-choice.ts';
import { type KnownArea, openRegister, type ShapeOf } from './register.ts';
import { type ImportLine, type Note, note, type Outcome } from './report.ts';

export interface PlanOptions extends ClaimOptions {
  readonly publish: PublishChoice;
  readonly formerSlugs: readonly FormerSlug[];
}

/** What must be written so that the database says what the file says. Empty when it does already. */
export interface AreaPlan {
  readonly areas: readonly PlannedArea[];
  /** New boundaries in force; those that they follow are closed. */
  readonly boundaries: readonly { readonly areaId: AreaId; readonly measured: MeasuredShape }[];
  /** One for each feature or row, in the order of the file. */
  readonly lines: readonly ImportLine[];
}

/** What of a plan the database needs. */
export interface PlanToWrite extends Pick<AreaPlan, 'areas'> {
  readonly boundaries: readonly { readonly areaId: AreaId; readonly measured: StoredShape }[];
}

/** A plan without the positions of its boundaries: made on another thread, or about to be written. */
export type StoredPlan = PlanToWrite & Pick<AreaPlan, 'lines'>;

export interface PlannedArea {
  readonly before: KnownArea | undefined;
  readonly after: KnownArea;
}

/** Pure but for `newId`: a dry run makes the same plan and leaves it unwritten. */
export function planAreas(
  known: readonly KnownArea[],
  read: ReadAreas,
  options: PlanOptions,
): AreaPlan {
  const before = new Map(known.map((area) => [area.id, area]));
  const register = openRegister(known, options.formerSlugs);
  const { claims, refused } = claimAreas(register, read.candidates, options);
  const boundaries = new Map<AreaId, MeasuredShape>();
  const lines: ImportLine[] = [...read.refused, ...refused];

  for (const claim of claims) {
    const area = register.get(claim.areaId);
    if (!area) throw new Error('a claim always has its area');
    const measured = measure(claim, options);
    const fresh = measured && measured.fingerprint !== area.fingerprint ? measured : undefined;
    if (fresh) boundaries.set(area.id, fresh);
    const { publish, origin } = options;
    const isNew = !before.has(area.id);
    const after = withClaim(area, claim, { measured, publish, origin, isNew });
    register.put(after);
    lines.push(...linesOf(claim, before.get(area.id), after, fresh !== undefined));
  }
  const shapeOf: ShapeOf = (id) => boundaries.get(id)?.shape ?? options.shapeOf(id);
  const { mayChange } = options;
  for (const area of [
    ...adoptByCode(register, mayChange),
    ...adoptByMap(register, shapeOf, mayChange),
  ])
    register.put(area);
  return {
    areas: [...register.all()].flatMap((after) => {
      const earlier = before.get(after.id);
      return earlier === after ? [] : [{ before: earlier, after }];
    }),
    boundaries: [...boundaries].map(([areaId, measured]) => ({ areaId, measured })),
    lines: lines.toSorted((one, other) => one.position.number - other.position.number),
  };
}

function measure(claim: Claim, options: PlanOptions): MeasuredShape | undefined {
  const shape = shapeOfParts(claim.parts);
  return shape && options.measure(shape);
}

function linesOf(
  claim: Claim,
  before: KnownArea | undefined,
  after: KnownArea,
  newBoundary: boolean,
): readonly ImportLine[] {
  const [first] = claim.parts;
  const changes = changesOf(before, after);
  const mended = claim.parts.flatMap((part) => part.mended);
  const outcome = outcomeOf(changes.length > 0 || newBoundary, mended.some(isMending));
  if (outcome === 'unchanged') {
    return claim.parts.map(({ position }) => ({ position, name: after.name, outcome, notes: [] }));
  }
  return claim.parts.map((part) => {
    const joins = part === first ? undefined : joinNote(part, first);
    const own = joins ? [joins] : [...changes, ...claim.notes];
    return {
      position: part.position,
      name: after.name,
      outcome: joins ? 'mended' : outcome,
      notes: [...own, ...part.mended],
    };
  });
}

function joinNote(part: AreaCandidate, first: AreaCandidate): Note {
  return note(part.shape ? 'parts-merged' : 'row-repeated', { number: first.position.number });
}

/** Rings that were closed or turned are the same border: nobody has to look at them. */
function isMending({ code }: Note): boolean {
  return !TIDYING.has(code);
}

const TIDYING: ReadonlySet<Note['code']> = new Set([
  'ring-closed',
  'ring-reversed',
  'repeated-positions-removed',
  'altitude-dropped',
  'sliver-dropped',
]);

function outcomeOf(changed: boolean, mended: boolean): Outcome {
  if (!changed) return 'unchanged';
  return mended ? 'mended' : 'taken';
}
