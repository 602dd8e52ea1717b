import { acceptedEncoding, isCompressible } from './compression.ts';
import { isUnchanged } from './entity-tag.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';
import {
  compressed,
  isStorable,
  render,
  type Rendered,
  type Rendering,
  respondRendered,
} from './render.ts';
import type { Answer } from './route.ts';
import type { SecurityHeaders } from './security-headers.ts';

interface Shares {
  readonly contents: KeptAnswers;
  readonly security: SecurityHeaders;
  /** The pattern. */
  readonly route: string;
}

interface PublicQuestion {
  readonly key: string;
  readonly rendering: Rendering;
  readonly ask: () => Promise<Answer>;
  /** Asked afterwards: whether the address is one of few that have this content. */
  readonly mayBeKept: () => boolean;
  /** What is answered where nothing can be shared. */
  readonly show: (answer: Answer) => Promise<Response>;
}

/** Larger ones are few, and would push out many. */
const MOST_BYTES = 2 * 1024 ** 2;

/** Of what many ask at this moment, one answer is made; and it is kept until something that it was made from changes. */
export async function answerShared(shares: Shares, question: PublicQuestion): Promise<Response> {
  const { contents, security, route } = shares;
  const { key, rendering, ask, mayBeKept, show } = question;
  const kept = contents.cache.get(key);
  if (kept) {
    if (contents.isVerified) await verify(shares, question, kept);
    return await respondKept(contents, key, kept, rendering);
  }
  const shared = await contents.cache.share(
    key,
    async () => {
      const answer = await ask();
      const isContent = answer.kind === 'page' || answer.kind === 'document';
      return {
        answer,
        rendered: isContent && !answer.cookies?.length ? render(answer, security, true) : undefined,
      };
    },
    ({ rendered }) => (rendered && mayBeKept() ? keptAnswer(route, rendered) : undefined),
  );
  switch (shared.by) {
    case 'another':
      return await respondKept(contents, key, shared.kept, rendering);
    case 'nobody':
      return await show(await ask());
    case 'us': {
      const { answer, rendered } = shared.made;
      return rendered ? await respondRendered(rendered, rendering) : await show(answer);
    }
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
  key: string,
  kept: KeptAnswer,
  rendering: Rendering,
): Promise<Response> {
  const { headers, tag, body } = kept;
  const encoding = acceptedEncoding(rendering.acceptEncoding);
  const isWhole =
    encoding === undefined ||
    isUnchanged(rendering.ifNoneMatch, tag) ||
    !isCompressible(headers['Content-Type'] ?? '', body.length);
  if (isWhole)
    return await respondRendered(
      { status: 200, headers, body, tag },
      { ...rendering, acceptEncoding: undefined },
    );
  const bytes = await contents.encode(key, kept, encoding);
  return compressed(
    200,
    { ...headers, 'X-Request-Id': rendering.reference },
    encoding,
    new Uint8Array(bytes),
  );
}

/** In tests: what is kept must be what would be made now, unless it changed while that was made. */
async function verify(
  { contents, security }: Shares,
  { key, ask }: PublicQuestion,
  kept: KeptAnswer,
): Promise<void> {
  const answer = await ask();
  const isContent = answer.kind === 'page' || answer.kind === 'document';
  const now = isContent ? Buffer.from(render(answer, security, true).body) : undefined;
  if (now?.equals(kept.body) || contents.cache.get(key) !== kept) return;
  throw new Error(`${key} was kept though it has changed`);
}
