import type { Selectable } from 'kysely';
import type { AreaId, PressContactId, ReleaseId, SenderKey } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type {
  PressContact,
  PressContactSaid,
  PressLinkPurpose,
} from '../../domain/press-list/press-contact.ts';
import type { ForumTables } from '../tables.ts';

/** Of an area, by outlet. */
export async function loadPressContacts(tx: Tx, areaId: AreaId): Promise<readonly PressContact[]> {
  const rows = await tables(tx)
    .selectFrom('forum.press_contact')
    .selectAll()
    .where('area_id', '=', areaId)
    .orderBy('outlet')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(parseContact);
}

export async function lockPressContact(
  tx: Tx,
  id: PressContactId,
): Promise<PressContact | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.press_contact')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parseContact(row);
}

export async function findPressContactOf(
  tx: Tx,
  areaId: AreaId,
  email: string,
): Promise<PressContact | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.press_contact')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row && parseContact(row);
}

/** False: that address is on the list already. */
export async function insertPressContact(tx: Tx, contact: PressContact): Promise<boolean> {
  const { id, areaId, email, source, addedAt } = contact;
  const written = await tables(tx)
    .insertInto('forum.press_contact')
    .values({
      ...valuesOf(contact),
      id,
      area_id: areaId,
      email,
      source,
      added_at: addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function savePressContact(tx: Tx, contact: PressContact): Promise<void> {
  await tables(tx)
    .updateTable('forum.press_contact')
    .set(valuesOf(contact))
    .where('id', '=', contact.id)
    .execute();
}

/** With every letter and link of theirs. */
export async function deletePressContact(tx: Tx, id: PressContactId): Promise<void> {
  await tables(tx).deleteFrom('forum.press_contact').where('id', '=', id).execute();
}

export async function insertPressLeft(
  tx: Tx,
  {
    areaId,
    mark,
    at,
  }: { readonly areaId: AreaId; readonly mark: SenderKey; readonly at: Temporal.Instant },
): Promise<void> {
  await tables(tx)
    .insertInto('forum.press_left')
    .values({ area_id: areaId, mark, left_at: at })
    .onConflict((conflict) => conflict.columns(['area_id', 'mark']).doUpdateSet({ left_at: at }))
    .execute();
}

export async function deletePressLeft(tx: Tx, areaId: AreaId, mark: SenderKey): Promise<void> {
  await tables(tx)
    .deleteFrom('forum.press_left')
    .where('area_id', '=', areaId)
    .where('mark', '=', mark)
    .execute();
}

export async function hasLeft(tx: Tx, areaId: AreaId, mark: SenderKey): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('forum.press_left')
    .select('mark')
    .where('area_id', '=', areaId)
    .where('mark', '=', mark)
    .executeTakeFirst();
  return found !== undefined;
}

export interface PressLink {
  readonly contactId: PressContactId;
  readonly purpose: PressLinkPurpose;
  /** Only of one to read a release. */
  readonly releaseId: ReleaseId | undefined;
}

export async function insertPressLink(
  tx: Tx,
  tokenHash: Uint8Array,
  { contactId, purpose, releaseId }: PressLink,
): Promise<void> {
  await tables(tx)
    .insertInto('forum.press_link')
    .values({
      token_hash: tokenHash,
      contact_id: contactId,
      purpose,
      release_id: releaseId ?? null,
    })
    .execute();
}

export async function findPressLink(tx: Tx, tokenHash: Uint8Array): Promise<PressLink | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.press_link')
    .select(['contact_id', 'purpose', 'release_id'])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst();
  return (
    row && {
      contactId: rowId<'press-contact'>(row.contact_id),
      purpose: row.purpose,
      releaseId: optionalRowId<'release'>(row.release_id),
    }
  );
}

function valuesOf(contact: PressContactSaid & PressContact) {
  return {
    name: contact.name,
    outlet: contact.outlet,
    phone: contact.phone,
    language: contact.language,
    topics: contact.topics,
    source_note: contact.sourceNote,
    asked_at: contact.askedAt ?? null,
    confirmed_at: contact.confirmedAt ?? null,
    alive_at: contact.aliveAt,
    is_refused: contact.isRefused,
    changed_at: contact.changedAt,
  };
}

function parseContact(row: Selectable<ForumTables['forum.press_contact']>): PressContact {
  const { name, outlet, email, phone, language, topics, source } = row;
  return {
    id: rowId<'press-contact'>(row.id),
    areaId: rowId<'area'>(row.area_id),
    name,
    outlet,
    email,
    phone,
    language,
    topics,
    source,
    sourceNote: row.source_note,
    addedAt: row.added_at,
    askedAt: row.asked_at ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    aliveAt: row.alive_at,
    isRefused: row.is_refused,
    changedAt: row.changed_at,
  };
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
