import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/**
 * What a code opens of one sort. All sorts have one door, `/receipt`: whoever has a code need not know which it is, so
 * that the page of one module asks the others. Undefined: there is no such receipt of this sort.
 */
export type OpenReceipt = (request: PageRequest, code: ReceiptCode) => Promise<Answer | undefined>;

/** Where a code of six signs leads, which many share and any address may have in it. Undefined: it is none of this sort. */
export type FindShortCode = (locale: Locale, code: string) => Promise<string | undefined>;
