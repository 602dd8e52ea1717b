import type { Exchange } from './exchange.ts';
import type { Site } from './site.ts';

/** Redirects to the canonical address of this page. */
export function leadToAddress(site: Site, { target, reference }: Exchange, path: string): Response {
  const { search } = target;
  const headers = {
    ...site.security.document,
    Location: search === '' ? path : `${path}?${search}`,
    'X-Request-Id': reference,
  };
  return new Response(null, { status: 308, headers });
}
