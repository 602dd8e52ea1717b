import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { findAccount } from '../storage/accounts.ts';
import { inOwnName, inTransaction } from '../storage/in-transaction.ts';
import { askForNewPasskey } from './ask-for-new-passkey.ts';
import { findOpenInvitation } from './find-open-invitation.ts';
import { keepNewPasskey } from './keep-new-passkey.ts';

export const MAX_LABEL_LENGTH = 100;

/** The question for a device of whoever is signed in. */
export async function askForOwnPasskey(
  context: IdentityContext,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, OwnRefusal>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  return await inTransaction(context, async (tx) => {
    const account = await findAccount(tx, { id: owner.value.id });
    if (!account) return refuse('forbidden');
    return ok(await askForNewPasskey(tx, context, { ...account, accountId: account.id }));
  });
}

/** The question for a device of whoever holds an invitation. */
export async function askForInvitedPasskey(
  context: IdentityContext,
  token: string,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'invitation.accept')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await findOpenInvitation(tx, context, token, 'read');
    return found ? ok(await askForNewPasskey(tx, context, found)) : refuse('absent');
  });
}

/** One more device that its owner signs in with. `label` is what they call it. */
export async function addPasskey(
  context: IdentityContext,
  json: string,
  label: string,
): Promise<Result<void, OwnRefusal | 'passkey-refused' | 'label-unreadable'>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  const name = tidyLine(label, MAX_LABEL_LENGTH);
  if (!name.ok) return refuse('label-unreadable');
  const accountId = owner.value.id;
  return await inTransaction(context, async (tx) => {
    const passkey = { accountId, json, label: name.value.text };
    const kept = await keepNewPasskey(tx, context, passkey);
    return kept === undefined ? refuse('passkey-refused') : ok(undefined);
  });
}
