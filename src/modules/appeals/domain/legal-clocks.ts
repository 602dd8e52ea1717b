import type { WorkingCalendar } from './working-calendar.ts';

/** A term that the law sets, counted from the day of receipt. */
export interface LegalClock {
  readonly term: { readonly days: number } | { readonly months: number };
  /**
   * When its last day is a day off: the next working day (Civil Code, article 254, part 5), or, where the law says of a
   * term that it «не може перевищувати», the working day before.
   */
  readonly atDayOff: 'next' | 'before';
  readonly article: LawArticle;
}

/** Of Law 393/96-ВР. */
export interface LawArticle {
  readonly number: number;
  readonly part?: number;
}

/**
 * The clocks of an appeal: Law 393/96-ВР «Про звернення громадян». A lawyer must check two things before an
 * installation relies on them: that article 254 of the Civil Code is applied to this law (it is silent on days off, and
 * courts apply the Code by analogy), and that order 930 of the MIA of 15 November 2017 sets no shorter term in police.
 */
export const LEGAL_CLOCKS = {
  /** Another body’s: sent there, and the author is told. */
  'pass-on': { term: { days: 5 }, atDayOff: 'next', article: { number: 7 } },
  /** Something is missing: sent back with advice. */
  return: { term: { days: 10 }, atDayOff: 'next', article: { number: 5 } },
  /** It needs no additional study: at once, but not later. */
  plain: { term: { days: 15 }, atDayOff: 'next', article: { number: 20, part: 1 } },
  full: { term: { months: 1 }, atDayOff: 'next', article: { number: 20, part: 1 } },
  /** Extended by the head or the deputy, with notice to the author; all in all not longer. */
  longest: { term: { days: 45 }, atDayOff: 'before', article: { number: 20, part: 1 } },
} as const satisfies Readonly<Record<string, LegalClock>>;
export type LegalClockName = keyof typeof LEGAL_CLOCKS;

/** How its author may complain of a decision: article 17; afterwards, or instead, a court (article 16 of the law, 122 КАСУ). */
export const COMPLAINT_TERM = {
  afterDecision: { years: 1 },
  afterLearning: { months: 1 },
  article: { number: 17, part: 1 },
} as const;

/**
 * The last day of a term. It begins on the day after receipt (Civil Code, article 253); one of months ends on the same
 * number, or on the last day of a month that has no such number (article 254, part 3).
 */
export function lastDayOf(
  clock: LegalClockName,
  receivedOn: Temporal.PlainDate,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  const { term, atDayOff } = LEGAL_CLOCKS[clock];
  const day = receivedOn.add(term);
  return atDayOff === 'next' ? calendar.workingDayFrom(day) : calendar.workingDayUntil(day);
}
