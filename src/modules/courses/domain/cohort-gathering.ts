/** Under which `attendance` knows a cohort. */
export const COHORT_GATHERING = 'cohort';
