import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { type AccountId, newId, type PasskeyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { useChallenge } from '../storage/challenges.ts';
import { savePasskey } from '../storage/passkeys.ts';
import { PASSKEY_ALGORITHMS } from './ask-for-new-passkey.ts';
import { challengeOf, readNewPasskeyAnswer } from './read-passkey-answer.ts';

interface NewPasskey {
  readonly accountId: AccountId;
  /** What the browser brought. */
  readonly json: string;
  readonly label: string;
}

/** Undefined: it answers no question of ours, was made for another site, or is known already. */
export async function keepNewPasskey(
  tx: Tx,
  context: IdentityContext,
  { accountId, json, label }: NewPasskey,
): Promise<PasskeyId | undefined> {
  const { clock, random } = context.platform;
  const answer = readNewPasskeyAnswer(json);
  const text = answer && challengeOf(answer.response.clientDataJSON);
  if (!answer || text === undefined) return undefined;
  const asked = { purpose: 'register', accountId, text } as const;
  if (!(await useChallenge(tx, asked, clock.now()))) return undefined;
  const made = await verifiedPasskey(context, answer, text);
  if (!made) return undefined;
  const { credential, credentialBackedUp } = made;
  const id = newId<'passkey'>(random);
  const saved = await savePasskey(tx, {
    id,
    accountId,
    credentialId: credential.id,
    publicKey: credential.publicKey,
    signCount: credential.counter,
    transports: answer.response.transports,
    backedUp: credentialBackedUp,
    label,
    createdAt: clock.now(),
  });
  if (!saved) return undefined;
  await recordEntry(tx, clock, random, {
    actor: { kind: 'staff', id: accountId },
    action: 'passkey.add',
    thing: { kind: 'passkey', id },
  });
  return id;
}

async function verifiedPasskey(
  { signIn }: IdentityContext,
  response: RegistrationResponseJSON,
  expectedChallenge: string,
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: signIn.site.origin,
      expectedRPID: signIn.site.domain,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    });
    return registrationInfo;
  } catch {
    return undefined;
  }
}
