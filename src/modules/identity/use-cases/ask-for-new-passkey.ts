import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { saveChallenge } from '../storage/challenges.ts';
import { listPasskeys } from '../storage/passkeys.ts';
import { CHALLENGE_LIFE } from './ask-for-passkey.ts';

/**
 * EdDSA, ES256 and RS256, which every device knows one of. Said here, since the library's own list begins with what
 * Node calls experimental, and Node tells the keeper's terminal so.
 */
export const PASSKEY_ALGORITHMS: readonly number[] = [-8, -7, -257];

interface Owner {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
}

/** The question with which a device makes a new passkey for somebody; whoever calls it knows that it is them. */
export async function askForNewPasskey(
  tx: Tx,
  { platform, signIn }: IdentityContext,
  { accountId, name, email }: Owner,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { clock, random } = platform;
  const known = await listPasskeys(tx, accountId);
  const options = await generateRegistrationOptions({
    rpName: 'Поруч',
    rpID: signIn.site.domain,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(accountId)),
    challenge: new Uint8Array(random.bytes(32)),
    // Who made the device is nobody's business here.
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    // It must say by itself whose it is, and want a finger, a face or a PIN: it is all that they show.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    timeout: CHALLENGE_LIFE.total('milliseconds'),
  });
  const now = clock.now();
  const challenge = { id: random.uuid(), purpose: 'register', accountId } as const;
  await saveChallenge(
    tx,
    { ...challenge, text: options.challenge, expiresAt: now.add(CHALLENGE_LIFE) },
    now,
  );
  return options;
}
