import type { OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Contact, ContactFacts, ContactId } from '../domain/desk-organisation.ts';
import type { OrganisationsTables } from './tables.ts';

/** Of those whom this transaction may see, by name. */
export async function listContacts(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Contact[]> {
  const rows = await contactsOf(tx, organisation).orderBy('name').orderBy('id').execute();
  return rows.map(contactOf);
}

export async function findContact(
  tx: Tx,
  organisation: OrganisationId,
  id: ContactId,
): Promise<Contact | undefined> {
  const row = await contactsOf(tx, organisation).where('id', '=', id).executeTakeFirst();
  return row && contactOf(row);
}

/** Everybody whom this transaction may see, with whom they speak for. */
export async function listAllContacts(
  tx: Tx,
): Promise<readonly (Contact & { readonly organisationId: OrganisationId })[]> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.contact')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...contactOf(row),
    organisationId: row.organisation_id as OrganisationId,
  }));
}

/** False where something stands under that id already. */
export async function saveContact(
  tx: Tx,
  organisation: OrganisationId,
  { id, ...facts }: ContactFacts & { readonly id: ContactId },
  now: Temporal.Instant,
): Promise<boolean> {
  const inserted = await tx
    .$extendTables<OrganisationsTables>()
    .insertInto('organisations.contact')
    .values({ id, organisation_id: organisation, ...columnsOf(facts), changed_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function updateContact(
  tx: Tx,
  id: ContactId,
  facts: ContactFacts,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .updateTable('organisations.contact')
    .set({ ...columnsOf(facts), changed_at: now })
    .where('id', '=', id)
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

function contactsOf(tx: Tx, organisation: OrganisationId) {
  return tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.contact')
    .select(['id', 'name', 'post', 'phone', 'email', 'changed_at'])
    .where('organisation_id', '=', organisation);
}

interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly changed_at: Temporal.Instant;
}

function contactOf({ id, name, post, phone, email, changed_at }: ContactRow): Contact {
  return {
    id: id as ContactId,
    name,
    post,
    phone: phone ?? undefined,
    email: email ?? undefined,
    changedAt: changed_at,
  };
}

function columnsOf({ name, post, phone, email }: ContactFacts) {
  return { name, post, phone: phone ?? null, email: email ?? null };
}
