import {
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { type ChallengePurpose, useChallenge } from '../storage/challenges.ts';
import { findPasskey, savePasskeyUse, type StoredPasskey } from '../storage/passkeys.ts';
import { challengeOf, type PasskeyAnswer } from './read-passkey-answer.ts';

interface Asked {
  readonly purpose: ChallengePurpose;
  /** Whose passkey it must be; undefined: anybody's. */
  readonly accountId: AccountId | undefined;
}

/** Whose passkey answered a question of ours, once, from our own pages, with its holder's finger, face or PIN. */
export async function verifyPasskey(
  tx: Tx,
  context: IdentityContext,
  answer: PasskeyAnswer,
  { purpose, accountId }: Asked,
): Promise<StoredPasskey | undefined> {
  const { clock } = context.platform;
  const text = challengeOf(answer.response.clientDataJSON);
  if (text === undefined) return undefined;
  if (!(await useChallenge(tx, { purpose, accountId, text }, clock.now()))) return undefined;
  const passkey = await findPasskey(tx, answer.id);
  if (!passkey || (accountId !== undefined && passkey.accountId !== accountId)) return undefined;
  const newCount = await verifiedCount(context, answer, text, passkey);
  if (newCount === undefined) return undefined;
  const used = await savePasskeyUse(tx, passkey, newCount, clock.today());
  return used ? passkey : undefined;
}

/** The passkey's new count of uses, which only grows; undefined when it did not sign this. */
async function verifiedCount(
  { signIn }: IdentityContext,
  answer: AuthenticationResponseJSON,
  expectedChallenge: string,
  { credentialId, publicKey, signCount }: StoredPasskey,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: signIn.site.origin,
      expectedRPID: signIn.site.domain,
      credential: { id: credentialId, publicKey, counter: signCount },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws at everything that is not as it should be: another origin, a copied key, no PIN.
    return undefined;
  }
}
