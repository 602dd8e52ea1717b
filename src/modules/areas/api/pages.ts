import { z } from '@hono/zod-openapi';
import { wholeNumber } from '#platform/http/operation-input.ts';

const USUAL = 100;
const MAX_ROWS = 500;

/** Query parameters of every list that may be long. */
export const pageQuery = {
  page: wholeNumber(1, 1_000_000).optional(),
  size: wholeNumber(1, MAX_ROWS).optional(),
};

export const pageInputs = {
  page: { uk: 'Яка сторінка; перша, якщо не названо.', en: 'Which page; the first if not given.' },
  size: {
    uk: `Скільки на сторінці: ${USUAL}, якщо не названо, щонайбільше ${MAX_ROWS}.`,
    en: `How many to a page: ${USUAL} if not given, at most ${MAX_ROWS}.`,
  },
};

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  });
}

interface AskedPage {
  readonly page?: number | undefined;
  readonly size?: number | undefined;
}

/** Past the last page there is nothing, which is no mistake. */
export function takePage<Item, View>(
  items: readonly Item[],
  { page = 1, size = USUAL }: AskedPage,
  view: (item: Item) => View,
) {
  return {
    items: items.slice((page - 1) * size, page * size).map(view),
    total: items.length,
    page,
    pages: Math.ceil(items.length / size),
  };
}
