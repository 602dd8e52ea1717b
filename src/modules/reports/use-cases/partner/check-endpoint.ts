import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PartnerCheck, PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import {
  type PartnerService,
  readAttributes,
  readServices,
} from '../../domain/partner/partner-services.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findEndpoint, saveCheck } from '../../storage/partner-endpoints.ts';
import { askPartner } from './ask-partner.ts';
import { bodyInReach } from './body-in-reach.ts';

/** Asks a body’s server what it takes and what it tells, and keeps the answer. Sends nothing to anybody. */
export async function checkEndpoint(
  context: ReportsContext,
  id: OrganisationId,
): Promise<Result<PartnerCheck, 'absent'>> {
  const { clock, random } = context.platform;
  if (!bodyInReach(context, 'passing-on.set', id)) return refuse('absent');
  const endpoint = await inTransaction(context, (tx) => findEndpoint(tx, id));
  if (!endpoint) return refuse('absent');
  const check = await look(context, endpoint);
  await inTransaction(context, async (tx) => {
    await saveCheck(tx, endpoint, check);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'passing-on.check',
      thing: { kind: 'organisation', id },
    });
  });
  return ok(check);
}

async function look(
  { platform: { clock, outgoing } }: ReportsContext,
  endpoint: PartnerEndpoint,
): Promise<PartnerCheck> {
  const at = clock.now();
  const listed = await askPartner(outgoing, endpoint, { path: 'services', item: 'service' });
  const problem = listed.ok ? undefined : listed.refusal.problem;
  const isThere = listed.ok || problem === 'not-there' || problem === 'unreadable';
  if (!isThere) return { at, problem, services: [], givesList: false, givesUpdates: false };
  const items = listed.ok ? listed.value.items : [];
  const day = at.subtract({ hours: 24 }).round('second').toString();
  const query = { start_date: day, end_date: at.round('second').toString() };
  const [services, requests, updates] = await Promise.all([
    withAttributes(readServices(items), endpoint, outgoing),
    askPartner(outgoing, endpoint, { path: 'requests', item: 'request', query }),
    askPartner(outgoing, endpoint, {
      path: 'servicerequestupdates',
      item: 'request_update',
      query,
    }),
  ]);
  return { at, problem, services, givesList: requests.ok, givesUpdates: updates.ok };
}

/** Of those that something goes under: the rest is nobody’s. One after another, so that nobody is flooded. */
async function withAttributes(
  services: readonly PartnerService[],
  endpoint: PartnerEndpoint,
  outgoing: ReportsContext['platform']['outgoing'],
): Promise<readonly PartnerService[]> {
  const wanted = new Set(Object.values(endpoint.serviceCodes));
  const read: PartnerService[] = [];
  for (const service of services) {
    const isAsked = service.attributes === undefined && wanted.has(service.code);
    read.push(isAsked ? await definition(service, endpoint, outgoing) : service);
  }
  return read;
}

async function definition(
  service: PartnerService,
  endpoint: PartnerEndpoint,
  outgoing: ReportsContext['platform']['outgoing'],
): Promise<PartnerService> {
  const path = `services/${encodeURIComponent(service.code)}`;
  const asked = await askPartner(outgoing, endpoint, { path, item: 'attribute' });
  if (!asked.ok) return service;
  return { ...service, attributes: readAttributes(asked.value.items) };
}
