import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type ApiKey, type ApiKeyState, apiKeyState } from '../domain/api-key.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type DeskOrganisation, organisationResource } from '../domain/desk-organisation.ts';
import { listAllApiKeys } from '../storage/api-keys.ts';
import { listDeskOrganisations } from '../storage/desk-organisations.ts';

export interface ListedApiKey {
  readonly key: ApiKey;
  readonly state: ApiKeyState;
  readonly organisation: DeskOrganisation;
  readonly mayRevoke: boolean;
}

/** The keys of the organisations within one's reach, the newest first; those that open nothing any more, too. */
export async function listApiKeys(
  context: ContextWithAreas,
): Promise<Result<readonly ListedApiKey[], 'forbidden'>> {
  const { actor, policy, areas, platform } = context;
  if (!policy.can(actor, 'api-key.read')) return refuse('forbidden');
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const organisations = new Map((await listDeskOrganisations(tx)).map((one) => [one.id, one]));
    const listed = (await listAllApiKeys(tx)).flatMap((key): readonly ListedApiKey[] => {
      const organisation = organisations.get(key.organisationId);
      if (!organisation) return [];
      const resource = organisationResource(areas, organisation);
      if (!policy.can(actor, 'api-key.read', resource)) return [];
      const isClosed = organisation.status === 'closed' && !key.revokedAt;
      const state = isClosed ? 'over' : apiKeyState(key, today);
      const mayRevoke = state === 'in-force' && policy.can(actor, 'api-key.revoke', resource);
      return [{ key, state, organisation, mayRevoke }];
    });
    return ok(listed);
  });
}
