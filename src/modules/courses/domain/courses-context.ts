import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { AttendanceContext } from '#modules/attendance/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';

/** What every use case of courses stands on. */
export interface CoursesContext extends AttendanceContext, OfficersContext {
  readonly receipts: ReceiptKeys;
}

/** What lists stand on, and whatever is judged by where a cohort is and who leads it. */
export type ReachContext = Pick<CoursesContext, 'platform' | 'policy' | 'actor' | 'areas'>;
