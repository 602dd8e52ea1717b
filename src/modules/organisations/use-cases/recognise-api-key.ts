import { tokenHash } from '#platform/crypto/token.ts';
import {
  asInstallation,
  type Context,
  inTransaction,
  type Actor,
} from '#modules/identity/index.ts';
import { apiKeyState } from '../domain/api-key.ts';
import { findApiKeyByHash, saveUse } from '../storage/api-keys.ts';

/** Longer ones are none of ours, and are not hashed. */
const MAX_KEY_LENGTH = 100;

/** Whose program it is; undefined: the key is none, is over, was revoked, or is of who is closed. Asked at each request. */
export async function recogniseApiKey(
  context: Context,
  text: string,
): Promise<Extract<Actor, { readonly kind: 'api-client' }> | undefined> {
  if (text === '' || text.length > MAX_KEY_LENGTH) return undefined;
  const { platform } = context;
  const today = platform.clock.today();
  return await inTransaction(context, (tx) =>
    // Whoever comes is nobody yet; it answers one key, and only to whoever knows it.
    asInstallation(tx, platform, async () => {
      const key = await findApiKeyByHash(tx, tokenHash(text));
      if (!key || apiKeyState(key, today) !== 'in-force') return undefined;
      if (!key.lastUsedOn?.equals(today)) await saveUse(tx, key.id, today);
      return { kind: 'api-client', id: key.id, organisationId: key.organisationId };
    }),
  );
}
