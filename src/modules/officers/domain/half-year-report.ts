import { FEWEST } from '#kernel/disclosure/few.ts';
import { exactCount, peopleCount, type PublishedPeople } from '#kernel/disclosure/public-count.ts';
import { DEEDS } from '#kernel/disclosure/public-figures.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { HalfYear } from './half-year.ts';

/** Of each part: two pages of a printed report. */
export const MAX_PART_LENGTH = 4_000;

/** What stands beside the figures, in the officer's words. Empty: that part is left out. */
export const REPORT_PARTS = ['done', 'troubles', 'plans'] as const;
export type ReportWords = Readonly<Record<(typeof REPORT_PARTS)[number], string>>;

export const NO_WORDS: ReportWords = { done: '', troubles: '', plans: '' };

/** So much of a kind of work in the half-year, and in the one before it. */
export interface ReportFigure {
  readonly kind: string;
  readonly name: Said;
  readonly count: number;
  readonly before: number;
}

/** What everybody reads: a copy of the day on which it was published. */
export interface PublishedHalfYear extends ReportWords {
  readonly figures: readonly ReportFigure[];
  /** The day that the figures reach to. */
  readonly asOf: Temporal.PlainDate;
  /** The day on which people could first read it; undefined: it was not corrected since. */
  readonly firstOn?: Temporal.PlainDate | undefined;
}

/** The draft of one officer's report on one half-year, and what of it is published. */
export interface HalfYearReport extends ReportWords {
  readonly officerId: OfficerId;
  readonly half: HalfYear;
  readonly changedAt: Temporal.Instant;
  readonly published: PublishedHalfYear | undefined;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly withdrawnAt: Temporal.Instant | undefined;
}

interface NamedKind {
  readonly key: string;
  readonly name: Said;
}

type Counted = readonly { readonly kind: string; readonly total: number }[];

/** In the order of the kinds; a kind of which nothing was done in either half-year is left out. */
export function reportFigures(
  kinds: readonly NamedKind[],
  now: Counted,
  before: Counted,
): readonly ReportFigure[] {
  const totalOf = (counted: Counted, key: string) =>
    counted.find(({ kind }) => kind === key)?.total ?? 0;
  return kinds
    .map(({ key, name }) => ({
      kind: key,
      name: { uk: name.uk, en: name.en },
      count: totalOf(now, key),
      before: totalOf(before, key),
    }))
    .filter(({ count, before: earlier }) => count > 0 || earlier > 0);
}

/** A figure as everybody reads it. */
export interface ToldFigure extends Omit<ReportFigure, Span> {
  readonly count: PublishedPeople;
  readonly before: PublishedPeople;
}

type Span = 'count' | 'before';

/** Deeds are the account of an official; of people who were helped or kept away, fewer than ten of a few villages are known. */
export function toldFigures(figures: readonly ReportFigure[]): readonly ToldFigure[] {
  return figures.map(({ kind, name, count, before }) => ({
    kind,
    name,
    count: toldCount(kind, count),
    before: toldCount(kind, before),
  }));
}

function toldCount(kind: string, count: number): PublishedPeople {
  return isDeed(kind)
    ? exactCount('officers.work', count)
    : peopleCount('officers.people-of-work', count);
}

function isDeed(kind: string): boolean {
  return DEEDS.includes(kind);
}

/**
 * What a correction may tell: a figure of people moves only by ten and more, since the difference of two reports is a
 * figure, too. `told`: what people read already of this half-year, and `earlier` of the one before.
 */
export function steadyFigures(
  figures: readonly ReportFigure[],
  told: readonly ReportFigure[],
  earlier: readonly ReportFigure[],
): readonly ReportFigure[] {
  const countOf = (of: readonly ReportFigure[], kind: string) =>
    of.find((figure) => figure.kind === kind)?.count;
  return figures.map((figure) => {
    if (isDeed(figure.kind)) return figure;
    return {
      ...figure,
      count: steady(figure.count, countOf(told, figure.kind)),
      before: steady(figure.before, countOf(earlier, figure.kind)),
    };
  });
}

function steady(now: number, told: number | undefined): number {
  return told !== undefined && told >= FEWEST && Math.abs(now - told) < FEWEST ? told : now;
}

/** A zero beside figures says that nothing was done; where nothing at all was recorded, that is not known. */
export function isRecorded(figures: readonly (ReportFigure | ToldFigure)[], span: Span): boolean {
  return figures.some((figure) => figure[span] !== 0);
}

/** A kind of which the log now counts another number than people read. */
export interface ChangedFigure {
  readonly kind: string;
  readonly name: Said;
  readonly published: number;
  readonly now: number;
}

/** Which figures of this half-year changed since they were published. */
export function changedFigures(
  published: readonly ReportFigure[],
  now: readonly ReportFigure[],
): readonly ChangedFigure[] {
  const countOf = (figures: readonly ReportFigure[], key: string) =>
    figures.find(({ kind }) => kind === key)?.count ?? 0;
  const gone = published.filter(({ kind }) => now.every((figure) => figure.kind !== kind));
  return [...now, ...gone]
    .map(({ kind, name }) => ({
      kind,
      name,
      published: countOf(published, kind),
      now: countOf(now, kind),
    }))
    .filter((figure) => figure.published !== figure.now);
}

/** The figures stand still once the half-year is over. */
export function figuresReachTo(half: HalfYear, today: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(today, half.to) < 0 ? today : half.to;
}

/** A half-year that has not begun has nothing to report. */
export function hasBegun(half: HalfYear, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(half.from, today) <= 0;
}
