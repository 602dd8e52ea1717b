import type { PasskeyId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { savePasskeyLabel } from '../storage/passkeys.ts';
import { MAX_LABEL_LENGTH } from './add-passkey.ts';

export async function renamePasskey(
  context: IdentityContext,
  id: PasskeyId,
  label: string,
): Promise<Result<void, OwnRefusal | 'absent' | 'label-unreadable'>> {
  const owner = ownerOf(context, 'account.keep');
  if (!owner.ok) return owner;
  const name = tidyLine(label, MAX_LABEL_LENGTH);
  if (!name.ok) return refuse('label-unreadable');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const saved = await savePasskeyLabel(tx, owner.value.id, id, name.value.text);
    if (!saved) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'passkey.rename',
      thing: { kind: 'passkey', id },
    });
    return ok(undefined);
  });
}
