import type { Tx } from '#platform/database/database.ts';
import type { CallSaid } from '../domain/call/call.ts';
import type { Forum } from '../domain/forum.ts';
import type { ForumTables } from './tables.ts';

export async function insertForum(tx: Tx, forum: Forum): Promise<void> {
  await tables(tx)
    .insertInto('forum.forum')
    .values({ id: forum.id, ...columnsOf(forum) })
    .execute();
}

export async function updateForum(tx: Tx, forum: Forum): Promise<void> {
  await tables(tx)
    .updateTable('forum.forum')
    .set(columnsOf(forum))
    .where('id', '=', forum.id)
    .execute();
}

/** With what may be sent to it. */
export async function saveCall(tx: Tx, forum: Forum, { kinds }: CallSaid): Promise<void> {
  await updateForum(tx, forum);
  await tables(tx).deleteFrom('forum.kind').where('forum_id', '=', forum.id).execute();
  if (kinds.length === 0) return;
  await tables(tx)
    .insertInto('forum.kind')
    .values(kinds.map((offered) => ({ forum_id: forum.id, ...offered })))
    .execute();
}

function columnsOf(forum: Forum) {
  return {
    year: forum.year,
    area_id: forum.areaId,
    status: forum.status,
    title_uk: forum.title.uk,
    title_en: forum.title.en,
    motto_uk: forum.motto.uk,
    motto_en: forum.motto.en,
    about_uk: forum.about.uk,
    about_en: forum.about.en,
    hosts_uk: forum.hosts.uk,
    hosts_en: forum.hosts.en,
    venue_uk: forum.venue.uk,
    venue_en: forum.venue.en,
    address_uk: forum.address.uk,
    address_en: forum.address.en,
    getting_there_uk: forum.gettingThere.uk,
    getting_there_en: forum.gettingThere.en,
    step_free: forum.stepFree,
    shelter_uk: forum.shelter.uk,
    shelter_en: forum.shelter.en,
    starts_at: forum.startsAt,
    ends_at: forum.endsAt,
    contact_email: forum.contactEmail,
    contact_phone: forum.contactPhone,
    reason: forum.reason,
    revision: forum.revision,
    published_at: forum.publishedAt ?? null,
    changed_at: forum.changedAt,
    ...callColumnsOf(forum),
  };
}

function callColumnsOf({ call, callText, isBlind, reviewUntil, decisionsOn }: Forum) {
  return {
    call_opens_at: call?.opensAt ?? null,
    call_closes_at: call?.closesAt ?? null,
    call_text_uk: callText.uk,
    call_text_en: callText.en,
    is_blind: isBlind,
    review_until: reviewUntil ?? null,
    decisions_on: decisionsOn ?? null,
  };
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
