import type { Selectable } from 'kysely';
import type { AccountId, AccreditationId, ForumId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import { type Accreditation, MEDIA_WORK } from '../../domain/press/accreditation.ts';
import type { ForumTables } from '../tables.ts';

export async function isAccreditationKept(tx: Tx, id: AccreditationId): Promise<boolean> {
  return await hasRow(tx, 'forum.accreditation', 'id', id);
}

/** False: there is one of this id already. */
export async function insertAccreditation(
  tx: Tx,
  accreditation: Accreditation,
  fingerprint: string,
): Promise<boolean> {
  const { id, forumId, sentAt, changedAt, signUpId, wantsReleases, ...said } = accreditation;
  const written = await tables(tx)
    .insertInto('forum.accreditation')
    .values({
      ...said,
      work: [...said.work],
      id,
      forum_id: forumId,
      body_fingerprint: fingerprint,
      sign_up_id: signUpId ?? null,
      wants_releases: wantsReleases,
      sent_at: sentAt,
      changed_at: changedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function isSameAccreditation(
  tx: Tx,
  id: AccreditationId,
  fingerprint: string,
): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('forum.accreditation')
    .select('id')
    .where('id', '=', id)
    .where('body_fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return found !== undefined;
}

/** What waits first, each in the order in which it came. */
export async function loadAccreditations(
  tx: Tx,
  forumId: ForumId,
): Promise<readonly Accreditation[]> {
  const rows = await tables(tx)
    .selectFrom('forum.accreditation')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  const all = rows.map(parseAccreditation);
  return [
    ...all.filter(({ status }) => status !== 'confirmed'),
    ...all.filter(({ status }) => status === 'confirmed'),
  ];
}

export async function lockAccreditation(
  tx: Tx,
  id: AccreditationId,
): Promise<Accreditation | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.accreditation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parseAccreditation(row);
}

/** Whether this ticket is of somebody of the media. */
export async function isPressTicket(tx: Tx, id: SignUpId): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('forum.accreditation')
    .select('id')
    .where('sign_up_id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

interface Decided extends Pick<Accreditation, 'status' | 'note' | 'signUpId'> {
  readonly by: AccountId | undefined;
  readonly at: Temporal.Instant;
}

export async function saveDecided(tx: Tx, id: AccreditationId, decided: Decided): Promise<void> {
  await tables(tx)
    .updateTable('forum.accreditation')
    .set({
      status: decided.status,
      note: decided.note,
      sign_up_id: decided.signUpId ?? null,
      decided_by: decided.by ?? null,
      changed_at: decided.at,
    })
    .where('id', '=', id)
    .execute();
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}

function parseAccreditation(row: Selectable<ForumTables['forum.accreditation']>): Accreditation {
  const { name, outlet, work, proof, email, phone, language, status, note } = row;
  return {
    id: rowId<'accreditation'>(row.id),
    forumId: rowId<'forum'>(row.forum_id),
    name,
    outlet,
    work: MEDIA_WORK.filter((one) => work.includes(one)),
    proof,
    email,
    phone,
    wantsReleases: row.wants_releases,
    language,
    status,
    note,
    signUpId: optionalRowId<'sign-up'>(row.sign_up_id),
    sentAt: row.sent_at,
    changedAt: row.changed_at,
  };
}
