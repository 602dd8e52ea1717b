import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { SignedIn, Visit } from '../domain/session.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import { beginSession } from './begin-session.ts';
import { readPasskeyAnswer } from './read-passkey-answer.ts';
import { verifyPasskey } from './verify-passkey.ts';

/** Signs in by a passkey, which also says whose it is. Nobody can lock it, and nothing of it can be guessed. */
export async function signInWithPasskey(
  context: IdentityContext,
  json: string,
  visit: Visit,
): Promise<Result<SignedIn, 'forbidden' | 'wrong'>> {
  const { platform, policy, actor } = context;
  if (!policy.can(actor, 'session.begin')) return refuse('forbidden');
  const answer = readPasskeyAnswer(json);
  return await inOwnName(context, async (tx) => {
    const asked = { purpose: 'sign-in', accountId: undefined } as const;
    const passkey = answer && (await verifyPasskey(tx, context, answer, asked));
    if (passkey)
      return ok(await beginSession(tx, context, { ...passkey, method: 'passkey' }, visit));
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'session.refuse',
      thing: { kind: 'passkey' },
    });
    return refuse('wrong');
  });
}
