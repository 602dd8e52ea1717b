import { type Result, ok, refuse } from '#kernel/result.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { Visit } from '../domain/session.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { saveProof } from '../storage/sessions.ts';
import { checkCode } from './check-code.ts';
import { checkPassword, fits, type PasswordCheckRefusal } from './check-password.ts';
import { readPasskeyAnswer } from './read-passkey-answer.ts';
import { verifyPasskey } from './verify-passkey.ts';

export type Proof =
  | { readonly kind: 'passkey'; readonly json: string }
  | { readonly kind: 'password'; readonly password: string; readonly code: string };

export type ProofRefusal = OwnRefusal | PasswordCheckRefusal | 'wrong';

/** Whoever sits there proves again who they are. Answers the session's new token: the former is worth nothing. */
export async function proveIdentity(
  context: IdentityContext,
  proof: Proof,
  visit: Pick<Visit, 'client' | 'deviceToken'>,
): Promise<Result<string, ProofRefusal>> {
  const owner = ownerOf(context, 'account.keep');
  if (!owner.ok) return owner;
  const actor = owner.value;
  const prove =
    proof.kind === 'passkey'
      ? ok((tx: Tx) => byPasskey(tx, context, actor, proof.json))
      : await byPassword(context, actor, proof, visit);
  if (!prove.ok) return prove;
  return await inTransaction(context, async (tx) => {
    const proven = await prove.value(tx);
    await recordEntry(tx, context.platform.clock, context.platform.random, {
      actor,
      action: proven ? 'session.prove' : 'session.refuse',
      thing: { kind: 'session', id: actor.sessionId },
    });
    return proven ? ok(await renewToken(tx, context, actor)) : refuse('wrong');
  });
}

type Prove = (tx: Tx) => Promise<boolean>;

async function byPasskey(
  tx: Tx,
  context: IdentityContext,
  { id }: StaffActor,
  json: string,
): Promise<boolean> {
  const answer = readPasskeyAnswer(json);
  if (!answer) return false;
  const asked = { purpose: 'step-up', accountId: id } as const;
  return (await verifyPasskey(tx, context, answer, asked)) !== undefined;
}

async function byPassword(
  context: IdentityContext,
  { id }: StaffActor,
  { password, code }: { readonly password: string; readonly code: string },
  visit: Pick<Visit, 'client' | 'deviceToken'>,
): Promise<Result<Prove, PasswordCheckRefusal>> {
  const checked = await checkPassword(context, { who: { id }, password }, visit);
  if (!checked.ok) return checked;
  return ok(async (tx) => {
    const rightCode = await checkCode(tx, context, id, code);
    if (!rightCode || !fits(checked.value, rightCode)) return false;
    return await rightCode.spend();
  });
}

async function renewToken(
  tx: Tx,
  { platform }: IdentityContext,
  { sessionId }: StaffActor,
): Promise<string> {
  const token = newToken(platform.random);
  await saveProof(tx, sessionId, token.hash, platform.clock.now());
  return token.text;
}
