import type { IncomingMessage } from 'node:http';
import { type Content, type ContentCache, openContentCache } from '../cache/content-cache.ts';
import { acceptedEncoding, compress, type Encoding, isCompressible } from './compression.ts';
import { isUnchanged } from './entity-tag.ts';
import type { ReadyAnswer } from './ready-answer.ts';
import type { RequestTarget } from './request-target.ts';
import type { Headers } from './security-headers.ts';

/** An answer to a public GET that is the same for everybody, until something that it was made from changes. */
export interface KeptAnswer extends Content {
  /** The route's pattern, for the figures. */
  readonly route: string;
  readonly headers: Headers;
  readonly tag: string;
  readonly body: Buffer;
  readonly encoded: Map<Encoding, Buffer>;
}

export interface KeptAnswers {
  readonly cache: ContentCache<KeptAnswer>;
  /** Each answer is compared with one made anew: for tests. */
  readonly isVerified?: true;
  /** Whether a cookie may say who comes: what is kept is for everybody else. */
  isPersonal(cookie: string | undefined): boolean;
  /** What lies ready in just the form that is asked for. */
  ready(incoming: IncomingMessage): ReadyAnswer | undefined;
  /** The body as the client takes it; kept in that form from then on. */
  encode(key: string, kept: KeptAnswer, encoding: Encoding): Promise<Buffer>;
}

/** A page differs for who saves data; everything else that could differ keeps it from being kept. */
export function contentKey({ path, search }: RequestTarget, saveData: string | undefined): string {
  return keyOf(search === '' ? path : `${path}?${search}`, saveData);
}

function keyOf(url: string, saveData: string | undefined): string {
  return saveData?.toLowerCase() === 'on' ? `${url} lean` : url;
}

export function openKeptAnswers(isPersonal: (cookie: string) => boolean): KeptAnswers {
  const cache = openContentCache<KeptAnswer>();
  const encodings = new WeakMap<KeptAnswer, Map<Encoding, Promise<Buffer>>>();
  return {
    cache,
    isPersonal: (cookie) => cookie !== undefined && isPersonal(cookie),
    ready: ({ method, url = '', headers }) => {
      if (method !== 'GET') return undefined;
      const saveData = headers['save-data'];
      const kept = cache.get(keyOf(url, Array.isArray(saveData) ? undefined : saveData));
      if (kept === undefined) return undefined;
      if (headers.cookie !== undefined && isPersonal(headers.cookie)) return undefined;
      return readyAnswer(kept, headers['accept-encoding'], headers['if-none-match']);
    },
    encode: async (key, kept, encoding) => {
      const underway = encodings.get(kept) ?? new Map<Encoding, Promise<Buffer>>();
      encodings.set(kept, underway);
      const encoded = underway.get(encoding) ?? compress(kept.body, encoding, 'each-time');
      underway.set(encoding, encoded);
      kept.encoded.set(encoding, await encoded);
      cache.resized(key, kept);
      return await encoded;
    },
  };
}

function readyAnswer(
  kept: KeptAnswer,
  acceptEncoding: string | string[] | undefined,
  ifNoneMatch: string | undefined,
): ReadyAnswer | undefined {
  const { route } = kept;
  if (isUnchanged(ifNoneMatch, kept.tag)) {
    return { route, status: 304, headers: headersOf(kept, undefined, undefined), body: undefined };
  }
  const encoding = isCompressible(kept.headers['Content-Type'] ?? '', kept.body.length)
    ? acceptedEncoding(String(acceptEncoding ?? ''))
    : undefined;
  const body = encoding === undefined ? kept.body : kept.encoded.get(encoding);
  return body && { route, status: 200, headers: headersOf(kept, encoding, body), body };
}

type Form = Encoding | 'plain' | 'unchanged';

/** Put together once for each form: there are a dozen of them, and an answer from memory does little else. */
const headersByForm = new WeakMap<KeptAnswer, Map<Form, string[]>>();

function headersOf(
  kept: KeptAnswer,
  encoding: Encoding | undefined,
  body: Buffer | undefined,
): string[] {
  const form = body ? (encoding ?? 'plain') : 'unchanged';
  const forms = headersByForm.get(kept) ?? new Map<Form, string[]>();
  headersByForm.set(kept, forms);
  const known = forms.get(form);
  if (known) return known;
  const headers = Object.entries(kept.headers).flat();
  if (encoding !== undefined) headers.push('Content-Encoding', encoding);
  if (body) headers.push('Content-Length', String(body.length));
  forms.set(form, headers);
  return headers;
}
