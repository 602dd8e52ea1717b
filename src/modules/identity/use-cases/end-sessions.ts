import type { SessionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { removeSessions } from '../storage/sessions.ts';
import { tellEnded } from './begin-session.ts';

/** This one (to sign out), all others, or one that its owner names. Each is over at its next request. */
export async function endSessions(
  context: IdentityContext,
  which: 'this' | 'others' | SessionId,
): Promise<Result<number, OwnRefusal | 'absent'>> {
  const owner = ownerOf(context, 'account.keep');
  if (!owner.ok) return owner;
  const { id, sessionId } = owner.value;
  const { platform } = context;
  return await inTransaction(context, async (tx) => {
    const wanted =
      which === 'others' ? { allBut: sessionId } : { only: which === 'this' ? sessionId : which };
    const ended = await removeSessions(tx, id, wanted);
    if (ended.length === 0 && which !== 'others') return refuse('absent');
    await tellEnded(tx, platform, id, ended);
    for (const session of ended) {
      await recordEntry(tx, platform.clock, platform.random, {
        actor: context.actor,
        action: 'session.end',
        thing: { kind: 'session', id: session },
      });
    }
    return ok(ended.length);
  });
}
