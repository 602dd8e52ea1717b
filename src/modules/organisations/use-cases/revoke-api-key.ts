import type { ApiKeyId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { findApiKey, saveRevocation } from '../storage/api-keys.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

/** From this moment on it opens nothing. What was revoked before stays as it was. */
export async function revokeApiKey(
  context: ContextWithAreas,
  id: ApiKeyId,
): Promise<Result<undefined, Absent>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'api-key.revoke')) return refuse(ABSENT);
  const known = await inTransaction(context, (tx) => findApiKey(tx, id));
  if (!known) return refuse(ABSENT);
  return await onOrganisation(context, 'api-key.revoke', known.organisationId, async (tx, one) => {
    // The organisation is locked: of two who revoke, the second sees what the first did.
    const key = await findApiKey(tx, id);
    if (!key || key.revokedAt) return ok(undefined);
    const by = accountOf(actor);
    await saveRevocation(tx, id, { by, at: platform.clock.now() });
    await tellOrganisation(tx, context, one, { action: 'api-key.revoke', detail: { key: id } });
    return ok(undefined);
  });
}
