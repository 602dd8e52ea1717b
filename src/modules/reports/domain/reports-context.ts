import type { OfficersContext } from '#modules/officers/index.ts';
import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { ReportCategoryDirectory } from './report-category-directory.ts';

/** What every use case of reports stands on. */
export interface ReportsContext extends OfficersContext {
  readonly receipts: ReceiptKeys;
  readonly reportCategories: ReportCategoryDirectory;
}
