import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { LessonReceipt } from '../../use-cases/lesson-receipt.ts';

export const RECEIPT_DONE = ['cancelled', 'rated', 'impossible', 'not-again'] as const;
export type ReceiptDone = (typeof RECEIPT_DONE)[number];

/** What the page says besides what the receipt holds: what was just done, or what is wrong with what was typed. */
export interface ReceiptSaid {
  readonly done?: ReceiptDone;
  readonly errors?: readonly FormError[];
  readonly values?: Readonly<Record<string, string>>;
}

/** What each part of the page of a receipt is shown from. */
export interface ReceiptPageProps {
  readonly context: LessonsContext;
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly receipt: LessonReceipt;
  readonly said: ReceiptSaid;
}
