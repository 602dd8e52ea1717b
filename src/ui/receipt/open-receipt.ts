import type { ReceiptCode } from '../../kernel/receipts/receipt-code.ts';
import type { Answer, PageRequest } from '../../platform/http/route.ts';

/**
 * What a code opens of one sort. All sorts have one door, `/receipt`: whoever has a code need not know which it is, so
 * that the page of one module asks the others, which app.ts joins. Undefined: there is no such receipt of this sort.
 */
export type OpenReceipt = (request: PageRequest, code: ReceiptCode) => Promise<Answer | undefined>;
