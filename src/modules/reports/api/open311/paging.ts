import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PublishedPart } from '../../use-cases/list-published-window.ts';
import type { Open311Text } from './messages/index.ts';

const MAX_ROWS = 1_000;
/** Whatever stands before a page is passed over first; who wants more narrows the time. */
const FURTHEST = 10_000;

export function parsePaging(
  fields: URLSearchParams,
  t: Open311Text,
): Result<PublishedPart, readonly string[]> {
  const page = wholeNumber(fields.get('page') ?? '1');
  const size = wholeNumber(fields.get('page_size') ?? String(MAX_ROWS));
  const take = size === undefined ? undefined : Math.min(size, MAX_ROWS);
  if (page === undefined || take === undefined || page * take > FURTHEST) {
    return refuse([t('fault.page', { most: FURTHEST })]);
  }
  return ok({ skip: (page - 1) * take, take });
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
