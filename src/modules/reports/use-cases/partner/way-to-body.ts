import type { OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { bodiesIn } from '../../domain/partner/bodies.ts';
import type { HandOverWay } from '../../domain/partner/hand-over.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { KeptReport } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { loadEndpoints } from '../../storage/partner-endpoints.ts';

/**
 * How a report of that category gets to a body by itself; undefined: by whoever passes it on. What is not for everybody leaves
 * the house by no machine.
 */
export function wayToBody(
  { platform }: Pick<ReportsContext, 'platform'>,
  { visibility, category }: Pick<KeptReport, 'visibility' | 'category'>,
  { email }: Pick<Organisation, 'email'>,
  endpoint: PartnerEndpoint | undefined,
): HandOverWay | undefined {
  if (visibility !== 'public') return undefined;
  if (endpoint?.isOn && endpoint.serviceCodes[category] !== undefined) return 'open311';
  return email !== undefined && platform.mail ? 'email' : undefined;
}

/** Of all bodies, those that it gets to by itself. */
export async function waysToBodies(
  tx: Tx,
  context: ReportsContext,
  report: Pick<KeptReport, 'visibility' | 'category'>,
): Promise<ReadonlyMap<OrganisationId, HandOverWay>> {
  if (report.visibility !== 'public') return new Map();
  const kept = await asInstallation(tx, context.platform, () => loadEndpoints(tx));
  const endpoints = new Map(kept.map((one) => [one.organisationId, one]));
  return new Map(
    bodiesIn(context.organisations).flatMap((body) => {
      const way = wayToBody(context, report, body, endpoints.get(body.id));
      return way ? [[body.id, way] as const] : [];
    }),
  );
}
