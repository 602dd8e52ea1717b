import { renderToString } from 'preact-render-to-string';
import { acceptedEncoding, compress, isCompressible } from './compression.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { type Answer, UNKEPT } from './route.ts';
import type { Headers, SecurityHeaders } from './security-headers.ts';
import { FAILURE_STATUS } from './failures.ts';

/** What rendering needs to know of a request. */
export interface Rendering {
  readonly security: SecurityHeaders;
  readonly nonce: string;
  readonly reference: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

type Shown = Exclude<Answer, { readonly kind: 'refusal' | 'stream' }>;

/** Turns what a route answered into a response. A promise only where something is compressed. */
export function render(answer: Shown, rendering: Rendering): Response | Promise<Response> {
  switch (answer.kind) {
    case 'page': {
      const html = `<!doctype html>${renderToString(answer.view)}`;
      const headers = {
        ...rendering.security.page(rendering.nonce),
        ...(carriesKey(html) && UNKEPT),
        ...answer.headers,
      };
      return respond(html, statusOf(answer), headers, rendering);
    }
    case 'redirect':
      return new Response(null, {
        status: redirectStatus(answer),
        headers: {
          ...rendering.security.document,
          Location: answer.to,
          'X-Request-Id': rendering.reference,
        },
      });
    case 'document': {
      const tag = answer.headers?.['ETag'] ?? entityTag(answer.body);
      const headers = { ...rendering.security.document, ETag: tag, ...answer.headers };
      if (isUnchanged(rendering.ifNoneMatch, tag)) {
        return new Response(null, {
          status: 304,
          headers: { ...headers, 'X-Request-Id': rendering.reference },
        });
      }
      return respond(
        answer.body,
        statusOf(answer),
        { 'Content-Type': answer.type, ...headers },
        rendering,
      );
    }
  }
}

function statusOf({
  reason,
}: Pick<Exclude<Shown, { readonly kind: 'redirect' }>, 'reason'>): number {
  return reason === undefined ? 200 : FAILURE_STATUS[reason];
}

function redirectStatus({ permanent, keepsForm }: Extract<Shown, { kind: 'redirect' }>): number {
  if (permanent === true) return 308;
  return keepsForm === true ? 307 : 303;
}

/** Of a form that makes something: with its key the same is sent again, and answered with the receipt. */
function carriesKey(html: string): boolean {
  return /\bname="key" value="[^"]/.test(html);
}

/** Every body goes out through here. */
export function respond(
  body: string | Uint8Array,
  status: number,
  headers: Headers,
  rendering: Pick<Rendering, 'reference' | 'acceptEncoding'>,
): Response | Promise<Response> {
  const all = { ...headers, 'X-Request-Id': rendering.reference };
  const encoding = acceptedEncoding(rendering.acceptEncoding);
  const size = body.length;
  if (encoding === undefined || !isCompressible(headers['Content-Type'] ?? '', size)) {
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      status,
      headers: all,
    });
  }
  return compress(body, encoding, 'each-time').then(
    (bytes) =>
      new Response(bytes, {
        status,
        headers: { ...all, 'Content-Encoding': encoding },
      }),
  );
}
