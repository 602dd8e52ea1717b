import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Contact, ContactId } from '../domain/desk-organisation.ts';
import type { OrganisationsTables } from './tables.ts';

export async function listContacts(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Contact[]> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.contact')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id as ContactId,
    name: row.name,
    post: row.post,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
  }));
}

export async function saveContact(
  tx: Tx,
  organisation: OrganisationId,
  { id, name, post, phone, email }: Contact,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .insertInto('organisations.contact')
    .values({
      id,
      organisation_id: organisation,
      name,
      post,
      phone: phone ?? null,
      email: email ?? null,
      changed_at: now,
    })
    .execute();
}

/** Whether there was one of this organisation's. */
export async function removeContact(
  tx: Tx,
  organisation: OrganisationId,
  id: ContactId,
): Promise<boolean> {
  const removed = await tx
    .$extendTables<OrganisationsTables>()
    .deleteFrom('organisations.contact')
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}
