import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Agreement, AgreementId } from '../domain/desk-organisation.ts';
import type { OrganisationsTables } from './tables.ts';

/** The latest first. */
export async function listAgreements(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Agreement[]> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agreement')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as AgreementId,
    subject: row.subject,
    number: row.number ?? undefined,
    signedOn: row.signed_on,
    endsOn: row.ends_on ?? undefined,
    endedOn: row.ended_on ?? undefined,
  }));
}

export async function saveAgreement(
  tx: Tx,
  organisation: OrganisationId,
  { id, subject, number, signedOn, endsOn }: Agreement,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .insertInto('organisations.agreement')
    .values({
      id,
      organisation_id: organisation,
      subject,
      number: number ?? null,
      signed_on: signedOn,
      ends_on: endsOn ?? null,
      changed_at: now,
    })
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

/** When the agreements of each organisation hold: for the list. */
export async function agreementDays(
  tx: Tx,
): Promise<
  ReadonlyMap<OrganisationId, readonly Pick<Agreement, 'signedOn' | 'endsOn' | 'endedOn'>[]>
> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agreement')
    .select(['organisation_id', 'signed_on', 'ends_on', 'ended_on'])
    .execute();
  const agreements = rows.map((row) => ({
    organisation: row.organisation_id as OrganisationId,
    signedOn: row.signed_on,
    endsOn: row.ends_on ?? undefined,
    endedOn: row.ended_on ?? undefined,
  }));
  return Map.groupBy(agreements, ({ organisation }) => organisation);
}
