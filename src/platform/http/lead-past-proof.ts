import type { Exchange } from './exchange.ts';
import { PROOF_FIELD } from './proof-of-work.ts';
import type { RequestTarget } from './request-target.ts';
import { NO_STORE } from './route.ts';
import type { Site } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** How long the redirect may take. */
const SECONDS = 120;

/**
 * Redirects an address with a proof of work to the same address without it, so that a copied or bookmarked link carries none.
 * An accepted proof lets the network that sent it open that address once. Undefined: there is no proof in the address.
 */
export async function leadPastProof(site: Site, exchange: Exchange): Promise<Response | undefined> {
  const { context, target, reference } = exchange;
  const proof = new URLSearchParams(target.search).get(PROOF_FIELD);
  if (proof === null) return undefined;
  const address = withoutProof(target);
  if (await site.proofs.accepts(proof)) {
    await site.limits.givePass(address, trustedClient(site, context), SECONDS);
  }
  const headers = {
    ...site.security.document,
    ...NO_STORE,
    Location: address,
    'X-Request-Id': reference,
  };
  return new Response(null, { status: 303, headers });
}

/** Whether a proof was accepted for this address. It opens it once. */
export async function hasWorkedFor(site: Site, { context, target }: Exchange): Promise<boolean> {
  return await site.limits.takePass(withoutProof(target), trustedClient(site, context), SECONDS);
}

function withoutProof({ path, search }: RequestTarget): string {
  const query = new URLSearchParams(search);
  query.delete(PROOF_FIELD);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
