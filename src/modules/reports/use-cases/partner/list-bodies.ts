import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { bodiesIn } from '../../domain/partner/bodies.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { loadEndpoints } from '../../storage/partner-endpoints.ts';
import { isInReach } from './body-in-reach.ts';

export interface ListedBody {
  readonly body: Organisation;
  readonly endpoint: PartnerEndpoint | undefined;
}

/** To whom reports can be passed on within one’s reach, and how they get there. */
export async function listBodies(
  context: ReportsContext,
): Promise<Result<readonly ListedBody[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'passing-on.read')) return refuse('forbidden');
  const kept = await inTransaction(context, loadEndpoints);
  const endpoints = new Map(kept.map((one) => [one.organisationId, one]));
  return ok(
    bodiesIn(context.organisations)
      .filter((body) => isInReach(context, 'passing-on.read', body))
      .map((body) => ({ body, endpoint: endpoints.get(body.id) })),
  );
}
