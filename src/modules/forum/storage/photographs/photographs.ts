import type { Insertable, Selectable } from 'kysely';
import type { ForumId, PhotographId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type {
  ConsentNote,
  Photograph,
  PhotographSaid,
} from '../../domain/photographs/photograph.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

type Row = Selectable<ForumTables['forum.photograph']>;

/** Those in which somebody asked, in the order in which they were taken; a reader sees those that everybody may see. */
export async function loadPhotographs(reader: Reader, id: ForumId): Promise<readonly Photograph[]> {
  const rows = await tables(reader)
    .selectFrom('forum.photograph')
    .selectAll()
    .where('forum_id', '=', id)
    .orderBy('taken_on')
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(parsePhotograph);
}

export async function findPhotograph(
  reader: Reader,
  id: PhotographId,
): Promise<Photograph | undefined> {
  const row = await tables(reader)
    .selectFrom('forum.photograph')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parsePhotograph(row);
}

export async function lockPhotograph(tx: Tx, id: PhotographId): Promise<Photograph | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.photograph')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parsePhotograph(row);
}

/** That file, in that forum: there already, or of somebody who took their consent back. */
export async function findSameFile(
  tx: Tx,
  forumId: ForumId,
  fingerprint: string,
): Promise<'kept' | 'taken-back' | undefined> {
  const all = tables(tx);
  const kept = await all
    .selectFrom('forum.photograph')
    .select('id')
    .where('forum_id', '=', forumId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (kept) return 'kept';
  const gone = await all
    .selectFrom('forum.photograph_taken_back')
    .select('forum_id')
    .where('forum_id', '=', forumId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return gone && 'taken-back';
}

/** False: there is one of that number already, of whatever forum. */
export async function insertPhotograph(
  tx: Tx,
  photograph: Photograph,
  fingerprint: string,
): Promise<boolean> {
  const { id, forumId, width, height, addedAt, changedAt } = photograph;
  const written = await tables(tx)
    .insertInto('forum.photograph')
    .values({
      ...valuesOf(photograph),
      id,
      forum_id: forumId,
      fingerprint,
      width,
      height,
      added_at: addedAt,
      changed_at: changedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function savePhotograph(
  tx: Tx,
  id: PhotographId,
  said: PhotographSaid,
  at: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.photograph')
    .set({ ...valuesOf(said), changed_at: at })
    .where('id', '=', id)
    .execute();
}

export async function deletePhotograph(
  tx: Tx,
  id: PhotographId,
  takenBackAt: Temporal.Instant | undefined,
): Promise<void> {
  const all = tables(tx);
  const gone = await all
    .deleteFrom('forum.photograph')
    .where('id', '=', id)
    .returning(['forum_id', 'fingerprint'])
    .executeTakeFirstOrThrow();
  if (!takenBackAt) return;
  await all
    .insertInto('forum.photograph_taken_back')
    .values({ ...gone, taken_back_at: takenBackAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type SaidColumns = Omit<
  Insertable<ForumTables['forum.photograph']>,
  'id' | 'forum_id' | 'fingerprint' | 'width' | 'height' | 'added_at' | 'changed_at'
>;

function valuesOf(said: PhotographSaid): SaidColumns {
  return {
    author: said.author,
    licence: said.licence,
    terms: said.terms,
    caption_uk: said.caption.uk,
    caption_en: said.caption.en,
    alt_uk: said.alt.uk,
    alt_en: said.alt.en,
    taken_on: said.takenOn,
    place: said.place,
    consent: said.consent,
    consent_how: said.agreed?.how ?? null,
    consent_by: said.agreed?.notedBy ?? '',
    consent_on: said.agreed?.on ?? null,
    children: said.children,
    parents_note: said.parentsNote,
  };
}

function parsePhotograph(row: Row): Photograph {
  const { author, licence, terms, place, consent, children, width, height } = row;
  return {
    id: rowId<'photograph'>(row.id),
    forumId: rowId<'forum'>(row.forum_id),
    author,
    licence,
    terms,
    caption: { uk: row.caption_uk, en: row.caption_en },
    alt: { uk: row.alt_uk, en: row.alt_en },
    takenOn: row.taken_on,
    place,
    consent,
    agreed: noteOf(row),
    children,
    parentsNote: row.parents_note,
    width,
    height,
    addedAt: row.added_at,
    changedAt: row.changed_at,
  };
}

function noteOf({ consent_how: how, consent_by: notedBy, consent_on: on }: Row) {
  return how && on ? ({ how, notedBy, on } satisfies ConsentNote) : undefined;
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
