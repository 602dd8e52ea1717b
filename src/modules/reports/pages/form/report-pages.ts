import type { FindShortCode, OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { ReceiptSection } from '#ui/receipt/receipt-section.ts';
import type { Area } from '#modules/areas/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';

/** What the pages of the form stand on. */
export interface ReportPages extends ReportsContext {
  /** Whose community the installation is about; undefined while there is none, or none wider than others. */
  readonly homeArea: () => Area | undefined;
  /** What else a code may open: `/receipt` is the door of every sort. */
  readonly otherReceipts: readonly OpenReceipt[];
  /** Where a code from a wall or a poster leads, sort by sort. */
  readonly shortCodes: readonly FindShortCode[];
  /** What else its author may do with a report, below what was sent. */
  readonly receiptSections: readonly ReceiptSection[];
}
