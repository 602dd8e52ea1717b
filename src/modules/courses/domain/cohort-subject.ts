import type { CohortId } from '#kernel/ids.ts';

/** What surveys of a cohort are about. */
export const COHORT_SUBJECT = 'cohort';

export function subjectOf(id: CohortId) {
  return { kind: COHORT_SUBJECT, id } as const;
}
