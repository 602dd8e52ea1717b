import { accountOf } from '../domain/actor.ts';
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { saveChallenge } from '../storage/challenges.ts';
import { inOwnName, inTransaction } from '../storage/in-transaction.ts';
import { listPasskeys } from '../storage/passkeys.ts';

/** A person looks for the telephone in the other room; nobody needs longer. */
export const CHALLENGE_LIFE = Temporal.Duration.from({ minutes: 5 });

/** A question that only a passkey can answer: anybody's, to sign in, or of whoever is signed in, to prove it. */
export async function askForPasskey(
  context: IdentityContext,
  purpose: 'sign-in' | 'step-up',
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, 'forbidden'>> {
  const { platform, policy, actor, signIn } = context;
  const permission = purpose === 'sign-in' ? 'session.begin' : 'account.keep';
  if (!policy.can(actor, permission)) return refuse('forbidden');
  const { clock, random } = platform;
  const accountId = accountOf(actor);
  const within = purpose === 'sign-in' ? inOwnName : inTransaction;
  return await within(context, async (tx) => {
    const passkeys = accountId === undefined ? [] : await listPasskeys(tx, accountId);
    const options = await generateAuthenticationOptions({
      rpID: signIn.site.domain,
      challenge: new Uint8Array(random.bytes(32)),
      // None named: the device offers those that it has for this site.
      allowCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId })),
      userVerification: 'required',
      timeout: CHALLENGE_LIFE.total('milliseconds'),
    });
    const now = clock.now();
    const challenge = { id: random.uuid(), purpose, accountId, text: options.challenge };
    await saveChallenge(tx, { ...challenge, expiresAt: now.add(CHALLENGE_LIFE) }, now);
    return ok(options);
  });
}
