import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findEndpoint } from '../../storage/partner-endpoints.ts';
import { bodyInReach } from './body-in-reach.ts';
import type { ListedBody } from './list-bodies.ts';

/** One body, for whoever says how reports get there. */
export async function readBody(
  context: ReportsContext,
  id: OrganisationId,
): Promise<Result<ListedBody, 'absent'>> {
  const body = bodyInReach(context, 'passing-on.set', id);
  if (!body) return refuse('absent');
  return ok({ body, endpoint: await inTransaction(context, (tx) => findEndpoint(tx, id)) });
}
