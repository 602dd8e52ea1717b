import { type Selectable, sql } from 'kysely';
import type { ForumId, InnovationId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type {
  ListedPassport,
  Passport,
  PassportContact,
} from '../../domain/innovation/innovation.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

export async function findPassportOf(
  reader: Reader,
  talkId: TalkId,
): Promise<Passport | undefined> {
  const row = await tables(reader)
    .selectFrom('forum.innovation')
    .selectAll()
    .where('talk_id', '=', talkId)
    .executeTakeFirst();
  return row && parsePassport(row);
}

/** Nobody else changes it until the transaction ends. */
export async function lockPassport(tx: Tx, id: InnovationId): Promise<Passport | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.innovation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parsePassport(row);
}

export async function isSlugTaken(reader: Reader, slug: string): Promise<boolean> {
  const row = await tables(reader)
    .selectFrom('forum.innovation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

/** New or written anew: of one talk there is one. */
export async function savePassport(tx: Tx, passport: Passport): Promise<void> {
  const { id, talkId, forumId, sentAt, publishedAt, changedAt, ...said } = passport;
  const values = {
    ...said,
    sent_at: sentAt,
    published_at: publishedAt ?? null,
    changed_at: changedAt,
  };
  await tables(tx)
    .insertInto('forum.innovation')
    .values({ ...values, id, talk_id: talkId, forum_id: forumId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function saveContact(
  tx: Tx,
  { id, forumId }: Pick<Passport, 'id' | 'forumId'>,
  { contact, isContactPublic }: PassportContact,
): Promise<void> {
  const all = tables(tx);
  if (contact === '') {
    await all.deleteFrom('forum.innovation_contact').where('innovation_id', '=', id).execute();
    return;
  }
  const values = { contact, is_public: isContactPublic };
  await all
    .insertInto('forum.innovation_contact')
    .values({ ...values, innovation_id: id, forum_id: forumId })
    .onConflict((conflict) => conflict.column('innovation_id').doUpdateSet(values))
    .execute();
}

/** Behind the second wall: only as whoever may read it. */
export async function findPassportContact(tx: Tx, id: InnovationId): Promise<PassportContact> {
  const row = await tables(tx)
    .selectFrom('forum.innovation_contact')
    .selectAll()
    .where('innovation_id', '=', id)
    .executeTakeFirst();
  return { contact: row?.contact ?? '', isContactPublic: row?.is_public ?? false };
}

/** Those that everybody reads, the newest first. */
export async function loadPublished(reader: Reader): Promise<readonly ListedPassport[]> {
  const rows = await published(reader)
    .orderBy('forum.year', 'desc')
    .orderBy('innovation.title')
    .execute();
  return rows.map(parseListed);
}

/** One of those, by its id or by its address. */
export async function findPublished(
  reader: Reader,
  by: { readonly id: InnovationId } | { readonly slug: string },
): Promise<ListedPassport | undefined> {
  const asked = published(reader);
  const row = await ('id' in by
    ? asked.where('innovation.id', '=', by.id)
    : asked.where('innovation.slug', '=', by.slug)
  ).executeTakeFirst();
  return row && parseListed(row);
}

function published(reader: Reader) {
  return listed(reader)
    .where('innovation.status', '=', 'published')
    .where('forum.status', 'in', ['public', 'held']);
}

/** Of one forum, whatever became of them; those that wait for an answer first. */
export async function loadPassportsOf(
  reader: Reader,
  id: ForumId,
): Promise<readonly ListedPassport[]> {
  const rows = await listed(reader)
    .where('innovation.forum_id', '=', id)
    .orderBy(sql`innovation.status = 'sent'`, 'desc')
    .orderBy('innovation.title')
    .execute();
  return rows.map(parseListed);
}

function listed(reader: Reader) {
  return tables(reader)
    .selectFrom('forum.innovation as innovation')
    .innerJoin('forum.forum as forum', 'forum.id', 'innovation.forum_id')
    .innerJoin('forum.talk as talk', 'talk.id', 'innovation.talk_id')
    .leftJoin('forum.track as track', 'track.id', 'talk.track_id')
    .selectAll('innovation')
    .select([
      'forum.year',
      'talk.code as talk_code',
      'track.id as track_id',
      'track.slug as track_slug',
      'track.name_uk',
      'track.name_en',
    ]);
}

type Row = Selectable<ForumTables['forum.innovation']>;

interface ListedRow extends Row {
  readonly year: number;
  readonly talk_code: string;
  readonly track_id: string | null;
  readonly track_slug: string | null;
  readonly name_uk: string | null;
  readonly name_en: string | null;
}

function parseListed(row: ListedRow): ListedPassport {
  const id = optionalRowId<'track'>(row.track_id);
  const name = { uk: row.name_uk ?? '', en: row.name_en ?? '' };
  return {
    ...parsePassport(row),
    year: row.year,
    talkCode: row.talk_code,
    track: id && { id, slug: row.track_slug ?? '', name },
  };
}

function parsePassport(row: Row): Passport {
  const { title, problem, done, steps, cost, results, measured } = row;
  return {
    id: rowId<'innovation'>(row.id),
    talkId: rowId<'talk'>(row.talk_id),
    forumId: rowId<'forum'>(row.forum_id),
    title,
    problem,
    done,
    steps,
    cost,
    results,
    measured,
    slug: row.slug,
    language: row.language,
    status: row.status,
    note: row.note,
    sentAt: row.sent_at,
    publishedAt: row.published_at ?? undefined,
    changedAt: row.changed_at,
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
