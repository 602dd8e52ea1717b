import { tokenHash } from '#platform/crypto/token.ts';
import { type Actor, RESIDENT } from '../domain/actor.ts';
import { sessionTokenOf } from '../domain/cookies.ts';
import { isSeenLongAgo, sessionLimits } from '../domain/session-life.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { recogniseSession, saveSeen } from '../storage/recognise-session.ts';

/**
 * Who a request's cookie says comes, with the rights of this moment: asked at each request, so that a session
 * that was ended and a right that was taken back are gone at the next one.
 */
export async function recognise(
  { platform, signIn }: Pick<IdentityContext, 'platform' | 'signIn'>,
  header: (name: string) => string | undefined,
): Promise<Actor> {
  const token = sessionTokenOf(signIn.site, header);
  if (token === undefined) return RESIDENT;
  const { database, clock } = platform;
  const now = clock.now();
  const found = await recogniseSession(database, tokenHash(token), {
    now,
    today: clock.today(),
    ...sessionLimits(now),
  });
  if (!found) return RESIDENT;
  const { actor, seenAt } = found;
  if (isByHand(header) && isSeenLongAgo(seenAt, now)) {
    await inTransaction({ platform, actor }, (tx) => saveSeen(tx, actor.sessionId, now));
  }
  return actor;
}

/** A browser opens its stream again by itself, with nobody before it: that keeps no session alive. */
function isByHand(header: (name: string) => string | undefined): boolean {
  return header('accept') !== 'text/event-stream';
}
