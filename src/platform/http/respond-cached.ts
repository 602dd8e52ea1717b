import { acceptedEncoding, isCompressible } from './compression.ts';
import { isUnchanged } from './entity-tag.ts';
import { type CachedResponse, type ResponseCache, trimmed } from './response-cache.ts';
import { compressed, type Rendered, type Rendering, respondRendered } from './render.ts';

/** Made by a route or operation for one request. */
export interface MadeAnswer {
  /** Undefined: it is not content, or is for this client only. */
  readonly rendered: Rendered | undefined;
  readonly respond: () => Response | Promise<Response>;
}

interface PublicRequest {
  readonly key: string;
  /** The pattern. */
  readonly route: string;
  readonly rendering: Rendering;
  /** Awaited before a response is made for a client. */
  readonly awaitTurn: () => Promise<void>;
  readonly make: () => Promise<MadeAnswer>;
  /** Called after `make`: false where other addresses have the same content. */
  readonly isCacheable: () => boolean;
}

/** A larger response would evict many others. */
const MAX_BYTES = 2 * 1024 ** 2;

/** Answers from the cache, or makes the response once for all concurrent requests. */
export async function respondCached(
  responses: ResponseCache,
  request: PublicRequest,
): Promise<Response> {
  const { key, route, isCacheable } = request;
  const make = async () => {
    await request.awaitTurn();
    return await request.make();
  };
  const cached = responses.cache.get(key);
  if (cached) {
    if (responses.isVerified) await verify(responses, request, cached);
    return await respondFrom(responses, request, cached);
  }
  const shared = await responses.cache.share(key, make, ({ rendered }) =>
    rendered && isCacheable() ? cachedResponse(route, rendered) : undefined,
  );
  switch (shared.kind) {
    case 'shared':
      return await respondFrom(responses, request, shared.cached);
    case 'unshared':
      return await (await make()).respond();
    case 'made':
      // Compresses it for the next readers as well.
      return await (shared.cached
        ? respondFrom(responses, request, shared.cached)
        : shared.made.respond());
  }
}

function cachedResponse(
  route: string,
  { status, headers, body, tag, isForEverybody }: Rendered,
): CachedResponse | undefined {
  if (status !== 200 || !isForEverybody || body.length > MAX_BYTES) return undefined;
  const bytes = trimmed(typeof body === 'string' ? Buffer.from(body) : body);
  const encoded = new Map<'br' | 'gzip', Buffer>();
  return {
    route,
    headers,
    tag,
    body: bytes,
    encoded,
    get size() {
      return [bytes, ...encoded.values()].reduce((sum, { length }) => sum + length, 0);
    },
  };
}

async function respondFrom(
  responses: ResponseCache,
  { key, rendering }: PublicRequest,
  cached: CachedResponse,
): Promise<Response> {
  const { headers, tag, body } = cached;
  const encoding = acceptedEncoding(rendering.acceptEncoding);
  const isWhole =
    encoding === undefined ||
    (tag !== undefined && isUnchanged(rendering.ifNoneMatch, tag)) ||
    !isCompressible(headers['Content-Type'] ?? '', body.length);
  if (isWhole) {
    const plain = { ...rendering, acceptEncoding: undefined };
    return await respondRendered({ status: 200, headers, body, tag }, plain);
  }
  const bytes = await responses.encode(key, cached, encoding);
  const numbered = { ...headers, 'X-Request-Id': rendering.reference };
  return compressed(200, numbered, encoding, new Uint8Array(bytes));
}

/** Throws if a new response would differ, unless a source changed while it was made. */
async function verify(
  { cache }: ResponseCache,
  { key, make }: PublicRequest,
  cached: CachedResponse,
): Promise<void> {
  const { rendered } = await make();
  if (rendered && Buffer.from(rendered.body).equals(cached.body)) return;
  if (cache.get(key) === cached) throw new Error(`${key} was cached although it has changed`);
}
