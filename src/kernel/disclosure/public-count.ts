import { FEWEST, isFew } from './few.ts';
import type { PUBLIC_FIGURES } from './public-figures.ts';

declare const brand: unique symbol;
/** A count that may be published. Only the functions of this file make one, each by a row of the table of figures. */
export type PublicCount = number & { readonly [brand]: 'public-count' };

/** What is told of people who are fewer than ten: that there were some. */
export type ToldPeople = PublicCount | 'few';

/** How many people support something, as coarsely as it is told. */
export type Band = 'none' | 'few' | 'ten-or-more';

type Figures = typeof PUBLIC_FIGURES;
type FigureWith<Rule extends string> = {
  [Name in keyof Figures]: Figures[Name] extends { readonly rule: Rule } ? Name : never;
}[keyof Figures];

export type ExactFigure = FigureWith<'exact'>;
export type PeopleFigure = FigureWith<'from-ten'>;
export type BandedFigure = FigureWith<'band'>;

/** An account of officials, whatever it is. */
export function exactCount(_figure: ExactFigure, count: number): PublicCount {
  return asPublic(count);
}

/** People, from ten on. */
export function peopleCount(_figure: PeopleFigure, people: number): ToldPeople {
  return isFew(people) ? 'few' : asPublic(people);
}

/** The same where nothing stands in place of what is not told: undefined of nobody, too. */
export function countFromTen(_figure: PeopleFigure, people: number): PublicCount | undefined {
  return people < FEWEST ? undefined : asPublic(people);
}

export function bandOf(_figure: BandedFigure, people: number): Band {
  if (people === 0) return 'none';
  return isFew(people) ? 'few' : 'ten-or-more';
}

/** Of what was told already. */
export function sumTold(counts: readonly PublicCount[]): PublicCount {
  return asPublic(counts.reduce<number>((sum, one) => sum + one, 0));
}

/** The branding itself; a count becomes public nowhere else. */
function asPublic(count: number): PublicCount {
  if (!isCount(count)) throw new Error(`not a count: ${count}`);
  return count;
}

function isCount(count: number): count is PublicCount {
  return Number.isInteger(count) && count >= 0;
}
