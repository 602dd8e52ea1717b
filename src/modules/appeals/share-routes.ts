import { REDIRECT } from '#platform/http/view-budget.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  beginAtReceipt,
  RECEIPT_SHARE_FIELDS,
  RECEIPT_SHARE_PATH,
  receiptSharePage,
} from './pages/share/receipt-share.tsx';
import type { SharingContext } from './use-cases/share-problem.ts';
import { MAX_PROBLEM_LENGTHS } from './domain/problem-to-share.ts';

/** As often as codes may be tried at the door of receipts. */
const CODES: RateLimit = { posts: 60, seconds: 600, provable: true };

const read = { access: { permission: 'appeal-receipt.read' }, locales: MAIN_LOCALES } as const;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_PROBLEM_LENGTHS.words };

/** The way from an appeal to a report of its public problem, for its author, who has the code. */
export function appealShareRoutes(context: SharingContext): readonly Route[] {
  return withMaxLengths(MAX_LENGTHS, [
    {
      ...read,
      method: 'POST',
      path: RECEIPT_SHARE_PATH,
      limit: CODES,
      fields: RECEIPT_SHARE_FIELDS,
      handle: (request) => receiptSharePage(context, request),
    },
    {
      ...read,
      method: 'GET',
      path: RECEIPT_SHARE_PATH,
      budget: REDIRECT,
      unlisted: true,
      handle: beginAtReceipt,
    },
  ]);
}
