import type { AccountId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CardFields, ContactFields } from '../domain/card-fields.ts';
import type { OfficersTables } from './tables.ts';

export interface SavedCard extends CardFields {
  readonly id: OfficerId;
  readonly slug: string;
}

/** A new card, made on the desk. */
export async function insertCard(tx: Tx, card: SavedCard, now: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.officer')
    .values({ id: card.id, origin: 'desk', ...columnsOf(card), changed_at: now })
    .execute();
}

/** The whole card as the desk shows it. */
export async function updateCard(tx: Tx, card: SavedCard, now: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ ...columnsOf(card), changed_at: now })
    .where('id', '=', card.id)
    .execute();
}

/** What an officer changes of her own card. */
export async function updateContacts(
  tx: Tx,
  id: OfficerId,
  contacts: ContactFields,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ ...contactColumns(contacts), changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** An address that was printed on a poster leads on to the new one. */
export async function keepFormerSlug(tx: Tx, slug: string, officerId: OfficerId): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.former_slug')
    .values({ slug, officer_id: officerId })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ officer_id: officerId }))
    .execute();
}

export async function saveAccount(
  tx: Tx,
  id: OfficerId,
  accountId: AccountId | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ account_id: accountId ?? null, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Who has that badge number, or is that account. */
export async function findHolder(
  tx: Tx,
  column: 'badge_number' | 'account_id',
  value: string,
): Promise<OfficerId | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .select('id')
    .where(column, '=', value)
    .executeTakeFirst();
  return row?.id as OfficerId | undefined;
}

function columnsOf(card: SavedCard) {
  return {
    slug: card.slug,
    badge_number: card.badgeNumber,
    name: card.name,
    name_en: card.nameEn ?? null,
    kind: card.kind,
    word_form: card.wordForm,
    rank: card.rank ?? null,
    email: card.email ?? null,
    station_id: card.stationId ?? null,
    ...contactColumns(card),
  };
}

function contactColumns({ phones, messengers, languages }: ContactFields) {
  return {
    phones: [...phones],
    messengers: JSON.stringify(messengers),
    languages: [...languages],
  };
}
