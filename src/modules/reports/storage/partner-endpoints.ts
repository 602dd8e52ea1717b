import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { PartnerCheck, PartnerEndpoint } from '../domain/partner/partner-endpoint.ts';
import { parseProblem } from '../domain/partner/partner-problem.ts';
import type { ReportsTables } from './tables.ts';

/** Of the bodies that this transaction may see. */
export async function loadEndpoints(tx: Tx): Promise<readonly PartnerEndpoint[]> {
  return (await endpoints(tx).orderBy('organisation_id').execute()).map(parseEndpoint);
}

export async function findEndpoint(
  tx: Tx,
  id: OrganisationId,
): Promise<PartnerEndpoint | undefined> {
  const row = await endpoints(tx).where('organisation_id', '=', id).executeTakeFirst();
  return row && parseEndpoint(row);
}

/** To be sent at once, and kept by nobody. */
export async function findSealedKey(tx: Tx, id: OrganisationId): Promise<Uint8Array | undefined> {
  const row = await endpoints(tx).where('organisation_id', '=', id).executeTakeFirst();
  return row?.sealed_key ?? undefined;
}

export interface EndpointToKeep
  extends Omit<PartnerEndpoint, 'hasKey' | 'check' | 'changedAt' | 'organisationId'> {
  /** `same`: the one that is kept already. */
  readonly sealedKey: Uint8Array | 'same' | undefined;
}

export async function saveEndpoint(
  tx: Tx,
  id: OrganisationId,
  { address, jurisdiction, isOn, serviceCodes, constants, sealedKey }: EndpointToKeep,
  now: Temporal.Instant,
): Promise<void> {
  const values = {
    address,
    jurisdiction: jurisdiction ?? null,
    is_on: isOn,
    service_codes: JSON.stringify(serviceCodes),
    constants: JSON.stringify(constants),
    changed_at: now,
    ...(sealedKey === 'same' ? {} : { sealed_key: sealedKey ? Buffer.from(sealedKey) : null }),
  };
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.partner_endpoint')
    .values({ organisation_id: id, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute();
}

/** Of an address that was changed meanwhile it says nothing. */
export async function saveCheck(
  tx: Tx,
  { organisationId, address }: Pick<PartnerEndpoint, 'organisationId' | 'address'>,
  check: PartnerCheck,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.partner_endpoint')
    .set({
      services: JSON.stringify(check.services),
      checked_at: check.at,
      problem: check.problem ?? null,
      gives_list: check.givesList,
      gives_updates: check.givesUpdates,
    })
    .where('organisation_id', '=', organisationId)
    .where('address', '=', address)
    .execute();
}

export async function forgetCheck(tx: Tx, id: OrganisationId): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.partner_endpoint')
    .set({
      services: sql`null`,
      checked_at: null,
      problem: null,
      gives_list: null,
      gives_updates: null,
    })
    .where('organisation_id', '=', id)
    .execute();
}

function endpoints(tx: Tx) {
  return tx.$extendTables<ReportsTables>().selectFrom('reports.partner_endpoint').selectAll();
}

const texts = z.record(z.string(), z.string());
const services = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    attributes: z
      .array(
        z.object({
          code: z.string(),
          words: z.string(),
          isRequired: z.boolean(),
          choices: z.array(z.string()),
        }),
      )
      .optional(),
  }),
);

function parseEndpoint(
  row: Selectable<ReportsTables['reports.partner_endpoint']>,
): PartnerEndpoint {
  return {
    organisationId: rowId(row.organisation_id),
    address: row.address,
    jurisdiction: row.jurisdiction ?? undefined,
    hasKey: row.sealed_key !== null,
    isOn: row.is_on,
    serviceCodes: texts.parse(row.service_codes),
    constants: texts.parse(row.constants),
    check:
      row.checked_at === null
        ? undefined
        : {
            at: row.checked_at,
            problem: parseProblem(row.problem),
            services: services
              .parse(row.services ?? [])
              .map(({ code, name, attributes }) => ({ code, name, attributes })),
            givesList: row.gives_list === true,
            givesUpdates: row.gives_updates === true,
          },
    changedAt: row.changed_at,
  };
}
