import type { Selectable } from 'kysely';
import type { OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Agreement, AgreementFacts, AgreementId } from '../domain/desk-organisation.ts';
import type { OrganisationsTables } from './tables.ts';

/** With whom it was agreed. */
export interface AgreementWith extends Agreement {
  readonly organisationId: OrganisationId;
}

/** The latest first. */
export async function listAgreements(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Agreement[]> {
  const rows = await agreements(tx)
    .where('organisation_id', '=', organisation)
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(agreementOf);
}

export async function findAgreement(
  tx: Tx,
  organisation: OrganisationId,
  id: AgreementId,
): Promise<Agreement | undefined> {
  const row = await agreements(tx)
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  return row && agreementOf(row);
}

/** Of all organisations. */
export async function listAllAgreements(tx: Tx): Promise<readonly AgreementWith[]> {
  const rows = await agreements(tx).orderBy('signed_on').orderBy('id').execute();
  return rows.map((row) => ({
    ...agreementOf(row),
    organisationId: row.organisation_id as OrganisationId,
  }));
}

/** Those that hold and whose last day is one of these, the nearest first. */
export async function listAgreementsEnding(
  tx: Tx,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<readonly AgreementWith[]> {
  const rows = await agreements(tx)
    .where('ended_on', 'is', null)
    .where('signed_on', '<=', from)
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', until)
    .orderBy('ends_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...agreementOf(row),
    organisationId: row.organisation_id as OrganisationId,
  }));
}

/** False where something stands under that id already. */
export async function saveAgreement(
  tx: Tx,
  organisation: OrganisationId,
  { id, ...facts }: AgreementFacts & { readonly id: AgreementId },
  now: Temporal.Instant,
): Promise<boolean> {
  const inserted = await tx
    .$extendTables<OrganisationsTables>()
    .insertInto('organisations.agreement')
    .values({ id, organisation_id: organisation, ...columnsOf(facts), changed_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function updateAgreement(
  tx: Tx,
  id: AgreementId,
  facts: AgreementFacts,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .updateTable('organisations.agreement')
    .set({ ...columnsOf(facts), changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Whether there was one of this organisation's that had begun and was not ended. */
export async function endAgreement(
  tx: Tx,
  organisation: OrganisationId,
  id: AgreementId,
  on: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> {
  const ended = await tx
    .$extendTables<OrganisationsTables>()
    .updateTable('organisations.agreement')
    .set({ ended_on: on, changed_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .where('ended_on', 'is', null)
    .where('signed_on', '<=', on)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

function agreements(tx: Tx) {
  return tx.$extendTables<OrganisationsTables>().selectFrom('organisations.agreement').selectAll();
}

function agreementOf(row: Selectable<OrganisationsTables['organisations.agreement']>): Agreement {
  return {
    id: row.id as AgreementId,
    subject: row.subject,
    number: row.number ?? undefined,
    signedOn: row.signed_on,
    endsOn: row.ends_on ?? undefined,
    endedOn: row.ended_on ?? undefined,
    changedAt: row.changed_at,
  };
}

function columnsOf({ subject, number, signedOn, endsOn }: AgreementFacts) {
  return { subject, number: number ?? null, signed_on: signedOn, ends_on: endsOn ?? null };
}
