import type { ReceiptKeys } from '../../../platform/crypto/receipt-keys.ts';
import type { AttendanceContext } from '../../attendance/index.ts';
import type { OfficersContext } from '../../officers/index.ts';

/** What every use case of courses stands on. */
export interface CoursesContext extends AttendanceContext, OfficersContext {
  readonly receipts: ReceiptKeys;
}
