import type { PageRequest, RateLimit } from '../../../../platform/http/route.ts';
import { type DeviceMark, newMark } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { heldMark, markCookie } from './mark-cookie.ts';

/**
 * A hall stands behind one address, and is let in as a whole. Whoever makes telephones out of nothing gets no more than
 * that from one network.
 */
const NEW_MARKS: RateLimit = { posts: 1_000, seconds: 600, inMemory: true };

export interface MarkOf {
  /** Undefined: this network has had as many as it may for now. */
  readonly mark: DeviceMark | undefined;
  /** To be set, when it is a new one. */
  readonly cookies: readonly string[];
}

/** The mark that the telephone holds, or a new one. */
export async function markOf(
  { receipts, signIn, platform }: LiveContext,
  request: PageRequest,
): Promise<MarkOf> {
  const held = heldMark({ receipts }, request);
  if (held) return { mark: held, cookies: [] };
  const wait = await signIn.limits.count('hall marks', request.client, NEW_MARKS);
  if (wait !== undefined) return { mark: undefined, cookies: [] };
  const mark = newMark(receipts, platform.random);
  return { mark, cookies: [markCookie(request.publicUrl, mark)] };
}
