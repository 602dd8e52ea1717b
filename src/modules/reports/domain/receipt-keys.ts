import type { ReportId } from '../../../kernel/ids.ts';
import type { ReceiptCode } from './receipt-code.ts';

/**
 * Receipts are made of a key that stands in no database: a report that is sent again, because no answer came the first
 * time, gets the code that it has, and whoever holds a copy of the database can make and try none.
 */
export interface ReceiptKeys {
  /** The code of a report. The same each time. */
  codeOf(id: ReportId): ReceiptCode;
  /** What is kept of it. */
  hashOf(code: ReceiptCode): Buffer;
}
