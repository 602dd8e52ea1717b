import type { PageRequest } from '#platform/http/route.ts';

/** Whatever was posted, its page in the other language is this one. */
export function atReceipt(request: PageRequest): PageRequest {
  return { ...request, path: '/receipt' };
}
