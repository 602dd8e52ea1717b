import type { Selectable } from 'kysely';
import type { ForumId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Badge, KeptBadge, PrintedBadge } from '../../domain/registration/badge.ts';
import type { ForumTables } from '../tables.ts';

export async function findBadges(tx: Tx, id: SignUpId): Promise<readonly KeptBadge[]> {
  const rows = await badges(tx).where('sign_up_id', '=', id).orderBy('seat').execute();
  return rows.map(parseBadge);
}

/** Those with a name, by name as far as the database knows letters. */
export async function loadNamedBadges(tx: Tx, id: ForumId): Promise<readonly PrintedBadge[]> {
  const rows = await tx
    .$extendTables<ForumTables>()
    .selectFrom('forum.badge as badge')
    .leftJoin('forum.accreditation as press', 'press.sign_up_id', 'badge.sign_up_id')
    .selectAll('badge')
    .select('press.id as press_id')
    .where('badge.forum_id', '=', id)
    .where('badge.name', '<>', '')
    .orderBy('badge.name')
    .orderBy('badge.sign_up_id')
    .orderBy('badge.seat')
    .execute();
  return rows.map(({ seat, name, organisation, photo, press_id: press }) => ({
    seat,
    name,
    organisation,
    photo,
    isPress: press !== null,
  }));
}

interface SaveBadge {
  readonly forumId: ForumId;
  readonly signUpId: SignUpId;
  readonly badge: Badge;
  readonly at: Temporal.Instant;
}

export async function saveBadge(
  tx: Tx,
  { forumId, signUpId, badge, at }: SaveBadge,
): Promise<void> {
  const said = { ...badge, changed_at: at };
  await tx
    .$extendTables<ForumTables>()
    .insertInto('forum.badge')
    .values({ forum_id: forumId, sign_up_id: signUpId, ...said })
    .onConflict((conflict) => conflict.columns(['sign_up_id', 'seat']).doUpdateSet(said))
    .execute();
}

export async function deleteBadges(tx: Tx, id: SignUpId): Promise<void> {
  await tx
    .$extendTables<ForumTables>()
    .deleteFrom('forum.badge')
    .where('sign_up_id', '=', id)
    .execute();
}

function badges(tx: Tx) {
  return tx.$extendTables<ForumTables>().selectFrom('forum.badge').selectAll();
}

function parseBadge(row: Selectable<ForumTables['forum.badge']>): KeptBadge {
  const { seat, name, organisation, photo } = row;
  return { signUpId: rowId<'sign-up'>(row.sign_up_id), seat, name, organisation, photo };
}
