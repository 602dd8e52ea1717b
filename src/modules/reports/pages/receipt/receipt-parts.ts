import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { ReceiptSection } from '#ui/receipt/receipt-section.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { ReadReceipt } from '../../use-cases/read-receipt.ts';

/** What its author says of what was done, as it was typed, what is wrong with it, and which of both was said just now. */
export interface Answering {
  readonly typed: string;
  readonly error: FormError | undefined;
  readonly said: 'mended' | 'not-mended' | 'no-news' | undefined;
}

/** What each part of the page is given. */
export interface ReceiptViewProps {
  readonly context: ReportsContext;
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly receipt: ReadReceipt;
  readonly photos: readonly string[];
  readonly categoryName: string;
  readonly answering: Answering;
  readonly sections: readonly ReceiptSection[];
}
