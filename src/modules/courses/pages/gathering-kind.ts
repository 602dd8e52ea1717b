import type { GatheringKind } from '#modules/attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import { newsText } from '../messages/news/index.ts';

/**
 * Cohorts, whose seats and line `attendance` keeps. Whoever is asked what one is called hears the neutral words: it tells
 * nobody what the course is or where, and its participants have a page of their own.
 */
export const cohortGatherings: GatheringKind = {
  kind: COHORT_GATHERING,
  describe: (_context, ids, locale) => {
    const words = {
      title: newsText.in(locale)('called'),
      place: undefined,
      path: '/receipt',
    } as const;
    return Promise.resolve(new Map(ids.map((id) => [id, words])));
  },
  daysOfContacts: 0,
  isSeatedByOwner: true,
  isDiscreet: true,
};
