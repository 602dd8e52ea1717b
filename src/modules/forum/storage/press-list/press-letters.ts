import type { Selectable } from 'kysely';
import type { PressContactId, PressLetterId, ReleaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { PressLetter } from '../../domain/press-list/press-contact.ts';
import type { ForumTables } from '../tables.ts';

/** False: there is one for them of that thing already. */
export async function insertPressLetter(
  tx: Tx,
  letter: PressLetter,
  at: Temporal.Instant,
): Promise<boolean> {
  const { id, contactId, releaseId, forumId, kind, correctionId, status } = letter;
  const written = await tables(tx)
    .insertInto('forum.press_letter')
    .values({
      id,
      contact_id: contactId,
      release_id: releaseId,
      forum_id: forumId,
      kind,
      correction_id: correctionId ?? null,
      status,
      made_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** Another process that heard the same waits, and finds it told. */
export async function lockPressLetter(tx: Tx, id: PressLetterId): Promise<PressLetter | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.press_letter')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parseLetter(row);
}

export async function saveTold(
  tx: Tx,
  id: PressLetterId,
  status: 'sent' | 'refused',
  at: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.press_letter')
    .set({ status, told_at: at })
    .where('id', '=', id)
    .execute();
}

/** It is not sent any more: what it would have told was taken back. */
export async function deletePressLetter(tx: Tx, id: PressLetterId): Promise<void> {
  await tables(tx).deleteFrom('forum.press_letter').where('id', '=', id).execute();
}

/** Until no letter with that release is on its way to a mail server: it is sent then, or is still to be written. */
export async function waitForLetters(tx: Tx, id: ReleaseId): Promise<void> {
  await tables(tx)
    .selectFrom('forum.press_letter')
    .select('id')
    .where('release_id', '=', id)
    .where('kind', '=', 'release')
    .where('status', '=', 'waiting')
    .orderBy('id')
    .forShare()
    .execute();
}

/** Who has that release: corrections go to the same. */
export async function loadWhoGot(tx: Tx, id: ReleaseId): Promise<readonly PressContactId[]> {
  const rows = await tables(tx)
    .selectFrom('forum.press_letter')
    .select('contact_id')
    .where('release_id', '=', id)
    .where('kind', '=', 'release')
    .where('status', '=', 'sent')
    .orderBy('told_at')
    .orderBy('contact_id')
    .execute();
  return rows.map((row) => rowId<'press-contact'>(row.contact_id));
}

export interface LetterToOutlet extends Pick<PressLetter, 'contactId' | 'kind' | 'status'> {
  readonly outlet: string;
}

export async function loadLettersOf(tx: Tx, id: ReleaseId): Promise<readonly LetterToOutlet[]> {
  const rows = await tables(tx)
    .selectFrom('forum.press_letter as letter')
    .innerJoin('forum.press_contact as contact', 'contact.id', 'letter.contact_id')
    .select(['letter.contact_id', 'letter.kind', 'letter.status', 'contact.outlet'])
    .where('letter.release_id', '=', id)
    .orderBy('contact.outlet')
    .orderBy('letter.made_at')
    .execute();
  return rows.map(({ contact_id: contactId, ...row }) => ({
    ...row,
    contactId: rowId<'press-contact'>(contactId),
  }));
}

function parseLetter(row: Selectable<ForumTables['forum.press_letter']>): PressLetter {
  return {
    id: rowId<'press-letter'>(row.id),
    contactId: rowId<'press-contact'>(row.contact_id),
    releaseId: rowId<'release'>(row.release_id),
    forumId: rowId<'forum'>(row.forum_id),
    kind: row.kind,
    correctionId: optionalRowId<'correction'>(row.correction_id),
    status: row.status,
  };
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
