import { renderToString } from 'preact-render-to-string';
import { acceptedEncoding, compress, isCompressible } from './compression.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { type Answer, NO_STORE } from './route.ts';
import type { Headers, SecurityHeaders } from './security-headers.ts';
import { FAILURE_STATUS } from './failures.ts';

/** The parts of a request that its response depends on. */
export interface Rendering {
  readonly reference: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The content of a route's answer. */
export type Shown = Extract<Answer, { readonly kind: 'page' | 'document' }>;

/** The parts of a response that do not depend on the request. */
export interface Rendered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Uint8Array;
  /** Undefined: clients do not revalidate it. */
  readonly tag: string | undefined;
  /** The same for everybody: the server may cache it. */
  readonly isForEverybody: boolean;
}

/** The types that browsers run as scripts: a page runs any script of this host (decision 255). */
const SCRIPT = /\b(?:java|ecma|live|j)script\b/i;

/** `mayBeStored`: clients may store the response and revalidate it. */
export function render(answer: Shown, security: SecurityHeaders, mayBeStored: boolean): Rendered {
  switch (answer.kind) {
    case 'page':
      return renderPage(answer, security, mayBeStored);
    case 'document': {
      if (SCRIPT.test(answer.type)) throw new Error('only built files are scripts');
      const tag = answer.headers?.['ETag'] ?? entityTag(answer.body);
      const headers = { ...security.document, 'Content-Type': answer.type, ...answer.headers };
      const isForEverybody = isStorable(headers);
      return {
        status: statusOf(answer),
        body: answer.body,
        ...withTag(headers, tag),
        isForEverybody,
      };
    }
  }
}

function renderPage(
  answer: Extract<Shown, { readonly kind: 'page' }>,
  security: SecurityHeaders,
  mayBeStored: boolean,
): Rendered {
  const body = `<!doctype html>${renderToString(answer.view)}`;
  const status = statusOf(answer);
  const hasKey = carriesKey(body);
  const headers = { ...security.page, ...(hasKey && NO_STORE), ...answer.headers };
  const isStored = mayBeStored && status === 200 && isStorable(headers);
  const isForEverybody = isStored || (mayBeStored && !hasKey && answer.isForEverybody === true);
  const tag = isStored ? entityTag(body) : undefined;
  return { status, body, ...withTag(headers, tag), isForEverybody };
}

function statusOf({ reason }: Pick<Shown, 'reason'>): number {
  return reason === undefined ? 200 : FAILURE_STATUS[reason];
}

function isStorable(headers: Headers): boolean {
  return headers['Cache-Control']?.includes('no-store') !== true;
}

function withTag(headers: Headers, tag: string | undefined): Pick<Rendered, 'headers' | 'tag'> {
  return { headers: tag === undefined ? headers : { ...headers, ETag: tag }, tag };
}

type Redirect = Extract<Answer, { readonly kind: 'redirect' }>;

function redirectStatus({ permanent, keepsForm }: Redirect): number {
  if (permanent === true) return 308;
  return keepsForm === true ? 307 : 303;
}

/** A form that creates something: with its key, a repeated form is answered with the receipt. */
function carriesKey(html: string): boolean {
  return /\bname="key" value="[^"]/.test(html);
}

export function redirectTo(
  answer: Redirect,
  security: SecurityHeaders,
  reference: string,
): Response {
  return new Response(null, {
    status: redirectStatus(answer),
    headers: { ...security.document, Location: answer.to, 'X-Request-Id': reference },
  });
}

/** 304 if the client has this version. */
export function respondRendered(
  { status, headers, body, tag }: Omit<Rendered, 'isForEverybody'>,
  rendering: Rendering,
): Response | Promise<Response> {
  if (tag === undefined || !isUnchanged(rendering.ifNoneMatch, tag)) {
    return respond(body, status, headers, rendering);
  }
  return new Response(null, {
    status: 304,
    headers: { ...headers, 'X-Request-Id': rendering.reference },
  });
}

/** Every body is sent through this function. Returns a promise only if it compresses. */
export function respond(
  body: string | Uint8Array,
  status: number,
  headers: Headers,
  { reference, acceptEncoding }: Pick<Rendering, 'reference' | 'acceptEncoding'>,
): Response | Promise<Response> {
  const all = { ...headers, 'X-Request-Id': reference };
  const encoding = acceptedEncoding(acceptEncoding);
  if (encoding === undefined || !isCompressible(headers['Content-Type'] ?? '', body.length)) {
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      status,
      headers: all,
    });
  }
  return compress(body, encoding, 'each-time').then((bytes) =>
    compressed(status, all, encoding, bytes),
  );
}

export function compressed(
  status: number,
  headers: Headers,
  encoding: string,
  bytes: Uint8Array<ArrayBuffer>,
): Response {
  return new Response(bytes, { status, headers: { ...headers, 'Content-Encoding': encoding } });
}
