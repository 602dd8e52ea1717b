import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What every use case of appeals stands on. */
export interface AppealsContext extends OfficersContext {
  readonly receipts: ReceiptKeys;
  readonly workingDays: WorkingCalendar;
}
