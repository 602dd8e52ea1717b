import { type Result, ok, refuse } from '#kernel/result.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Account } from '../domain/account.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { findAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { hasPassword } from '../storage/passwords.ts';
import { hashNewPassword, type PasswordProblem } from './judge-password.ts';
import { confirmCode, offerCode, type OfferedCode } from './offer-code.ts';
import { type NewPassword, setPassword } from './set-password.ts';

export interface PasswordForm {
  readonly account: Account;
  readonly hasPassword: boolean;
  readonly code: OfferedCode;
}

/** What the page of password and codes stands on: the code that it offers is the same until the next proof. */
export async function readPasswordForm(
  context: IdentityContext,
): Promise<Result<PasswordForm, OwnRefusal>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  return await inTransaction(context, async (tx) => {
    const account = await findAccount(tx, { id: owner.value.id });
    if (!account) return refuse('forbidden');
    const code = offerCode(context, { seed: seedOf(owner.value), email: account.email });
    return ok({ account, hasPassword: await hasPassword(tx, account.id), code });
  });
}

export interface PasswordChange {
  /** Empty: it stays as it is, and only the telephone for codes is another one. */
  readonly password: string;
  /** Empty: the telephone stays as it is. Whoever has no password yet needs both. */
  readonly code: string;
}

export type ChangePasswordRefusal = OwnRefusal | 'nothing-given' | 'code-wrong' | PasswordProblem;

export async function changePassword(
  context: IdentityContext,
  change: PasswordChange,
): Promise<Result<void, ChangePasswordRefusal>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  const form = await readPasswordForm(context);
  if (!form.ok) return form;
  const wanted = await readChange(context, owner.value, form.value, change);
  if (!wanted.ok) return wanted;
  await inTransaction(context, (tx) => setPassword(tx, context, owner.value.id, wanted.value));
  return ok(undefined);
}

/** Only whoever has a password already may leave something empty. */
async function readChange(
  context: IdentityContext,
  owner: StaffActor,
  { account, hasPassword: had }: PasswordForm,
  { password, code }: PasswordChange,
): Promise<Result<NewPassword, 'nothing-given' | 'code-wrong' | PasswordProblem>> {
  const keepsPassword = had && password === '';
  const keepsTelephone = had && code.trim() === '';
  if (keepsPassword && keepsTelephone) return refuse('nothing-given');
  const hash = keepsPassword ? ok(undefined) : await hashNewPassword(context, password, account);
  if (!hash.ok) return hash;
  if (keepsTelephone) return ok({ hash: hash.value });
  const offered = { seed: seedOf(owner), accountId: account.id, typed: code };
  const confirmed = confirmCode(context, offered);
  return confirmed ? ok({ hash: hash.value, code: confirmed }) : refuse('code-wrong');
}

function seedOf({ sessionId, provenAt }: StaffActor): string {
  return `${sessionId} ${provenAt.toString()}`;
}
