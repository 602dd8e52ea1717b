import type { Selectable } from 'kysely';
import type { ForumId, ReleaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Quote, Release } from '../../domain/press-kit/release.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

export async function findRelease(reader: Reader, id: ReleaseId): Promise<Release | undefined> {
  const row = await releases(reader).where('id', '=', id).executeTakeFirst();
  return row && (await whole(reader, row));
}

/** Nobody else changes it until the transaction ends. */
export async function lockRelease(tx: Tx, id: ReleaseId): Promise<Release | undefined> {
  const row = await releases(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && (await whole(tx, row));
}

/** The one of a forum that is not withdrawn, if there is one. */
export async function findReleaseOf(reader: Reader, id: ForumId): Promise<Release | undefined> {
  const row = await releases(reader)
    .where('forum_id', '=', id)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
  return row && (await whole(reader, row));
}

/** Those of a forum that were withdrawn, the last first. */
export async function loadWithdrawn(reader: Reader, id: ForumId): Promise<readonly Release[]> {
  const rows = await releases(reader)
    .where('forum_id', '=', id)
    .where('status', '=', 'withdrawn')
    .orderBy('withdrawn_at', 'desc')
    .execute();
  return await Promise.all(rows.map((row) => whole(reader, row)));
}

/** New, or as it is now. */
export async function saveRelease(tx: Tx, release: Release): Promise<void> {
  const { title, lead, body, contact, withdrawal } = release;
  const values = {
    status: release.status,
    title_uk: title.uk,
    title_en: title.en,
    lead_uk: lead.uk,
    lead_en: lead.en,
    body_uk: body.uk,
    body_en: body.en,
    contact_uk: contact.words.uk,
    contact_en: contact.words.en,
    contact_phone: contact.phone,
    contact_email: contact.email,
    is_edited: release.isEdited,
    drafted_at: release.draftedAt,
    out_at: release.outAt ?? null,
    has_embargo: release.hasEmbargo,
    shown_at: release.shownAt ?? null,
    withdrawn_at: release.withdrawnAt ?? null,
    withdrawal_uk: withdrawal.uk,
    withdrawal_en: withdrawal.en,
    changed_at: release.changedAt,
  };
  await tables(tx)
    .insertInto('forum.release')
    .values({ ...values, id: release.id, forum_id: release.forumId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await saveQuotes(tx, release);
}

async function saveQuotes(tx: Tx, { id, quotes }: Release): Promise<void> {
  await tables(tx).deleteFrom('forum.release_quote').where('release_id', '=', id).execute();
  if (quotes.length === 0) return;
  await tables(tx)
    .insertInto('forum.release_quote')
    .values(
      quotes.map(({ said, by }, sort) => ({
        release_id: id,
        sort,
        said_uk: said.uk,
        said_en: said.en,
        by_uk: by.uk,
        by_en: by.en,
      })),
    )
    .execute();
}

/** Somebody outside has it from now on: it no longer becomes a draft. Said again, nothing changes. */
export async function markShown(tx: Tx, id: ReleaseId, at: Temporal.Instant): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('forum.release')
    .set({ shown_at: at })
    .where('id', '=', id)
    .where('shown_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function whole(reader: Reader, row: Selectable<ForumTables['forum.release']>) {
  const quotes = await tables(reader)
    .selectFrom('forum.release_quote')
    .selectAll()
    .where('release_id', '=', row.id)
    .orderBy('sort')
    .execute();
  return parseRelease(
    row,
    quotes.map(({ said_uk, said_en, by_uk, by_en }) => ({
      said: { uk: said_uk, en: said_en },
      by: { uk: by_uk, en: by_en },
    })),
  );
}

function parseRelease(
  row: Selectable<ForumTables['forum.release']>,
  quotes: readonly Quote[],
): Release {
  return {
    id: rowId<'release'>(row.id),
    forumId: rowId<'forum'>(row.forum_id),
    status: row.status,
    title: { uk: row.title_uk, en: row.title_en },
    lead: { uk: row.lead_uk, en: row.lead_en },
    body: { uk: row.body_uk, en: row.body_en },
    quotes,
    contact: {
      words: { uk: row.contact_uk, en: row.contact_en },
      phone: row.contact_phone,
      email: row.contact_email,
    },
    isEdited: row.is_edited,
    draftedAt: row.drafted_at,
    outAt: row.out_at ?? undefined,
    hasEmbargo: row.has_embargo,
    shownAt: row.shown_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    withdrawal: { uk: row.withdrawal_uk, en: row.withdrawal_en },
    changedAt: row.changed_at,
  };
}

function releases(reader: Reader) {
  return tables(reader).selectFrom('forum.release').selectAll();
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
