import { FEWEST, isFew } from './few.ts';
import type { PUBLIC_FIGURES } from './public-figures.ts';

declare const brand: unique symbol;
/** A count that may be published. Only the functions of this file create one, each for a row of PUBLIC_FIGURES. */
export type PublicCount = number & { readonly [brand]: 'public-count' };

/** A published count of people: `few` for one to nine. */
export type PublishedPeople = PublicCount | 'few';

/** A coarse count of people who support something. */
export type Band = 'none' | 'few' | 'ten-or-more';

type Figures = typeof PUBLIC_FIGURES;
type FigureWith<Rule extends string> = {
  [Name in keyof Figures]: Figures[Name] extends { readonly rule: Rule } ? Name : never;
}[keyof Figures];

export type ExactFigure = FigureWith<'exact'>;
export type PeopleFigure = FigureWith<'from-ten'>;
export type BandedFigure = FigureWith<'band'>;

/** For accounts of officials, which are published exactly. */
export function exactCount(_figure: ExactFigure, count: number): PublicCount {
  return asPublic(count);
}

/** For people: exact from ten on. */
export function peopleCount(_figure: PeopleFigure, people: number): PublishedPeople {
  return isFew(people) ? 'few' : asPublic(people);
}

/** The same for pages that show nothing instead of `few`. Undefined below ten, also for zero. */
export function countFromTen(_figure: PeopleFigure, people: number): PublicCount | undefined {
  return people < FEWEST ? undefined : asPublic(people);
}

export function bandOf(_figure: BandedFigure, people: number): Band {
  if (people === 0) return 'none';
  return isFew(people) ? 'few' : 'ten-or-more';
}

/** Adds up counts that are published already. */
export function sumPublished(counts: readonly PublicCount[]): PublicCount {
  return asPublic(counts.reduce<number>((sum, one) => sum + one, 0));
}

/** The only place that creates the branded type. */
function asPublic(count: number): PublicCount {
  if (!isCount(count)) throw new Error(`not a count: ${count}`);
  return count;
}

function isCount(count: number): count is PublicCount {
  return Number.isInteger(count) && count >= 0;
}
