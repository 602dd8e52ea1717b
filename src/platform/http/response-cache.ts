import type { IncomingMessage } from 'node:http';
import { type Content, type ContentCache, openContentCache } from '../cache/content-cache.ts';
import { acceptedEncoding, compress, type Encoding, isCompressible } from './compression.ts';
import { isUnchanged } from './entity-tag.ts';
import type { RoutedAnswer } from './fast-answer.ts';
import type { RequestTarget } from './request-target.ts';
import type { Headers } from './security-headers.ts';

/** A response to a public GET, the same for every client until one of its sources changes. */
export interface CachedResponse extends Content {
  /** The route's pattern, for the metrics. */
  readonly route: string;
  readonly headers: Headers;
  /** Undefined: clients do not revalidate it. */
  readonly tag: string | undefined;
  readonly body: Buffer;
  readonly encoded: Map<Encoding, Buffer>;
}

export interface ResponseCache {
  readonly cache: ContentCache<CachedResponse>;
  /** For tests: each cached response is compared with a new one. */
  readonly isVerified?: true;
  /** Whether the cookie may belong to a signed-in person, for whom nothing is cached. */
  hasSession(cookie: string | undefined): boolean;
  /** The response in the encoding that the request accepts; undefined: it must go through the router. */
  lookUp(incoming: IncomingMessage): RoutedAnswer | undefined;
  /** The compressed body; cached from then on. */
  encode(key: string, cached: CachedResponse, encoding: Encoding): Promise<Buffer>;
}

/** Pages differ by `Save-Data`. A response that depends on any other header is not cached (observed-request.ts). */
export function cacheKey({ path, search }: RequestTarget, saveData: string | undefined): string {
  return keyOf(search === '' ? path : `${path}?${search}`, saveData);
}

function keyOf(url: string, saveData: string | undefined): string {
  return saveData?.toLowerCase() === 'on' ? `${url} lean` : url;
}

/** With the rows of `platform/database/row-cache.ts`, cached content takes 32 MB at most. */
const MAX_BYTES = 24 * 1024 ** 2;

export function openResponseCache(hasSession: (cookie: string) => boolean): ResponseCache {
  const cache = openContentCache<CachedResponse>(MAX_BYTES);
  const encodings = new WeakMap<CachedResponse, Map<Encoding, Promise<Buffer>>>();
  return {
    cache,
    hasSession: (cookie) => cookie !== undefined && hasSession(cookie),
    lookUp: ({ method, url = '', headers }) => {
      if (method !== 'GET') return undefined;
      const saveData = headers['save-data'];
      const cached = cache.get(keyOf(url, Array.isArray(saveData) ? undefined : saveData));
      if (cached === undefined) return undefined;
      if (headers.cookie !== undefined && hasSession(headers.cookie)) return undefined;
      return inForm(cached, headers['accept-encoding'], headers['if-none-match']);
    },
    encode: async (key, cached, encoding) => {
      const pending = encodings.get(cached) ?? new Map<Encoding, Promise<Buffer>>();
      encodings.set(cached, pending);
      const encoded =
        pending.get(encoding) ?? compress(cached.body, encoding, 'each-time').then(trimmed);
      pending.set(encoding, encoded);
      cached.encoded.set(encoding, await encoded);
      cache.resized(key, cached);
      return await encoded;
    },
  };
}

/** In memory of its own size: zlib returns a slice of a larger chunk, which would be retained without being counted. */
export function trimmed(bytes: Uint8Array): Buffer {
  return Buffer.from(Uint8Array.from(bytes).buffer);
}

function inForm(
  cached: CachedResponse,
  acceptEncoding: string | string[] | undefined,
  ifNoneMatch: string | undefined,
): RoutedAnswer | undefined {
  const { route } = cached;
  if (cached.tag !== undefined && isUnchanged(ifNoneMatch, cached.tag)) {
    return {
      route,
      status: 304,
      headers: headersOf(cached, undefined, undefined),
      body: undefined,
    };
  }
  const encoding = isCompressible(cached.headers['Content-Type'] ?? '', cached.body.length)
    ? acceptedEncoding(String(acceptEncoding ?? ''))
    : undefined;
  const body = encoding === undefined ? cached.body : cached.encoded.get(encoding);
  return body && { route, status: 200, headers: headersOf(cached, encoding, body), body };
}

type Form = Encoding | 'plain' | 'unchanged';

/** Built once for each form of a response: that is most of the work of answering from the cache. */
const headersByForm = new WeakMap<CachedResponse, Map<Form, string[]>>();

function headersOf(
  cached: CachedResponse,
  encoding: Encoding | undefined,
  body: Buffer | undefined,
): string[] {
  const form = body ? (encoding ?? 'plain') : 'unchanged';
  const forms = headersByForm.get(cached) ?? new Map<Form, string[]>();
  headersByForm.set(cached, forms);
  const known = forms.get(form);
  if (known) return known;
  const headers = Object.entries(cached.headers).flat();
  if (encoding !== undefined) headers.push('Content-Encoding', encoding);
  if (body) headers.push('Content-Length', String(body.length));
  forms.set(form, headers);
  return headers;
}
