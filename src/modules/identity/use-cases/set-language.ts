import { type Result, ok } from '#kernel/result.ts';
import type { AccountLanguage } from '../domain/account.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { saveLanguage } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';

/** In which language the desk opens after signing in, and writes to its owner. */
export async function setLanguage(
  context: IdentityContext,
  language: AccountLanguage,
): Promise<Result<void, OwnRefusal>> {
  const owner = ownerOf(context, 'account.keep');
  if (!owner.ok) return owner;
  const { clock, random } = context.platform;
  const { id } = owner.value;
  return await inTransaction(context, async (tx) => {
    if (!(await saveLanguage(tx, id, language, clock.now()))) return ok(undefined);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'account.change',
      thing: { kind: 'account', id },
      detail: { language },
    });
    return ok(undefined);
  });
}
