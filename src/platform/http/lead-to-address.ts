import type { Exchange } from './exchange.ts';
import type { Site } from './site.ts';

/** The same request, to the one address that this page has. */
export function leadToAddress(site: Site, { target, reference }: Exchange, path: string): Response {
  const { search } = target;
  const headers = {
    ...site.security.document,
    Location: search === '' ? path : `${path}?${search}`,
    'X-Request-Id': reference,
  };
  return new Response(null, { status: 308, headers });
}
