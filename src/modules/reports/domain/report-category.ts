import type { AreaId, OrganisationId, ReportCategoryId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { PositionRule } from './published-position.ts';

/** Who reads a report: everybody, once an officer has looked; the officers of its place; or those it was given to. */
export const VISIBILITIES = ['public', 'officers', 'confidential'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Of what is told so, nothing may stay on the device that it was told from. */
export function isToldInConfidence(told: { readonly visibility: Visibility } | undefined): boolean {
  return told?.visibility === 'confidential';
}

/** A picture that stands for it, for whoever reads slowly. Drawn in ui/. */
export const PICTOGRAMS = [
  'lamp',
  'crossing',
  'road',
  'building',
  'bottle',
  'noise',
  'broken',
  'trade',
  'car',
  'dog',
  'eye',
  'home',
  'child',
  'drugs',
  'fraud',
  'speech',
] as const;
export type Pictogram = (typeof PICTOGRAMS)[number];

/** Asked besides, where the answer changes what an officer does. */
export interface Question {
  /** kebab-case; answers are kept under it. */
  readonly key: string;
  readonly words: Said;
  /** Without choices a line is written. */
  readonly choices: readonly ({ readonly key: string } & Said)[];
}

/** A kind of problem that can be reported. */
export interface ReportCategory {
  /** Undefined of one that a fresh installation offers and nobody changed. */
  readonly id: ReportCategoryId | undefined;
  /** What reports are counted under; never changes. */
  readonly key: string;
  /** Where it is so; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  readonly name: Said;
  readonly pictogram: Pictogram;
  /** Another body that it is for; undefined: the police of the beat. */
  readonly receiverId: OrganisationId | undefined;
  readonly visibility: Visibility;
  readonly positionRule: PositionRule;
  readonly isAnonymousAllowed: boolean;
  /** When it is the telephone’s and not a form’s, said before anything is asked; empty: never. */
  readonly callFirst: Said;
  readonly questions: readonly Question[];
  /** Lower ones first. */
  readonly position: number;
  /** No longer offered; what was reported under it keeps its name. */
  readonly isRetired: boolean;
  readonly changedAt: Temporal.Instant | undefined;
}

/**
 * What is offered at a place: of each key the one that was said nearest to it. `chain` runs from the widest area to the
 * narrowest.
 */
export function categoriesAt(
  all: readonly ReportCategory[],
  chain: readonly AreaId[],
): readonly ReportCategory[] {
  const nearness = ({ areaId }: ReportCategory) => (areaId ? chain.indexOf(areaId) + 1 : 0);
  const nearest = new Map<string, ReportCategory>();
  for (const one of all) {
    if (one.areaId && !chain.includes(one.areaId)) continue;
    const other = nearest.get(one.key);
    if (!other || nearness(one) > nearness(other)) nearest.set(one.key, one);
  }
  return [...nearest.values()].toSorted(
    (one, other) => one.position - other.position || one.key.localeCompare(other.key),
  );
}
