import { acceptedEncoding, isCompressible } from './compression.ts';
import { isUnchanged } from './entity-tag.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';
import {
  compressed,
  isStorable,
  type Rendered,
  type Rendering,
  respondRendered,
} from './render.ts';

/** What was made for one request. */
export interface MadeAnswer {
  /** Undefined: there is nothing in it for others. */
  readonly rendered: Rendered | undefined;
  readonly respond: () => Response | Promise<Response>;
}

interface PublicQuestion {
  readonly key: string;
  /** The pattern. */
  readonly route: string;
  readonly rendering: Rendering;
  readonly make: () => Promise<MadeAnswer>;
  /** Asked afterwards: whether the address is one of few that have this content. */
  readonly mayBeKept: () => boolean;
}

/** Larger ones are few, and would push out many. */
const MOST_BYTES = 2 * 1024 ** 2;

/** Of what many ask at this moment, one answer is made; and it is kept until something that it was made from changes. */
export async function answerShared(
  contents: KeptAnswers,
  question: PublicQuestion,
): Promise<Response> {
  const { key, route, make, mayBeKept } = question;
  const kept = contents.cache.get(key);
  if (kept) {
    if (contents.isVerified) await verify(contents, question, kept);
    return await respondKept(contents, question, kept);
  }
  const shared = await contents.cache.share(key, make, ({ rendered }) =>
    rendered && mayBeKept() ? keptAnswer(route, rendered) : undefined,
  );
  switch (shared.by) {
    case 'another':
      return await respondKept(contents, question, shared.kept);
    case 'nobody':
      return await (await make()).respond();
    case 'us':
      return await shared.made.respond();
  }
}

function keptAnswer(
  route: string,
  { status, headers, body, tag }: Rendered,
): KeptAnswer | undefined {
  const isKept =
    status === 200 && tag !== undefined && isStorable(headers) && body.length <= MOST_BYTES;
  if (!isKept) return undefined;
  const bytes = Buffer.from(body);
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

async function respondKept(
  contents: KeptAnswers,
  { key, rendering }: PublicQuestion,
  kept: KeptAnswer,
): Promise<Response> {
  const { headers, tag, body } = kept;
  const encoding = acceptedEncoding(rendering.acceptEncoding);
  const isWhole =
    encoding === undefined ||
    isUnchanged(rendering.ifNoneMatch, tag) ||
    !isCompressible(headers['Content-Type'] ?? '', body.length);
  if (isWhole) {
    const plain = { ...rendering, acceptEncoding: undefined };
    return await respondRendered({ status: 200, headers, body, tag }, plain);
  }
  const bytes = await contents.encode(key, kept, encoding);
  const numbered = { ...headers, 'X-Request-Id': rendering.reference };
  return compressed(200, numbered, encoding, new Uint8Array(bytes));
}

/** In tests: what is kept must be what would be made now, unless it changed while that was made. */
async function verify(
  { cache }: KeptAnswers,
  { key, make }: PublicQuestion,
  kept: KeptAnswer,
): Promise<void> {
  const { rendered } = await make();
  if (rendered && Buffer.from(rendered.body).equals(kept.body)) return;
  if (cache.get(key) === kept) throw new Error(`${key} was kept though it has changed`);
}
