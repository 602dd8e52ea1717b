import type { ReleaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Correction, SourcedNumber } from '../../domain/press-kit/release.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

/** Of one release, the last first. */
export async function loadCorrections(
  reader: Reader,
  id: ReleaseId,
): Promise<readonly Correction[]> {
  const rows = await tables(reader)
    .selectFrom('forum.correction')
    .selectAll()
    .where('release_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: rowId<'correction'>(row.id),
    releaseId: rowId<'release'>(row.release_id),
    number: row.number,
    stood: { uk: row.stood_uk, en: row.stood_en },
    right: { uk: row.right_uk, en: row.right_en },
    why: { uk: row.why_uk, en: row.why_en },
    correctedAt: row.corrected_at,
  }));
}

export async function insertCorrection(tx: Tx, correction: Correction): Promise<void> {
  const { id, releaseId, number, stood, right, why, correctedAt } = correction;
  await tables(tx)
    .insertInto('forum.correction')
    .values({
      id,
      release_id: releaseId,
      number,
      stood_uk: stood.uk,
      right_uk: right.uk,
      stood_en: stood.en,
      right_en: right.en,
      why_uk: why.uk,
      why_en: why.en,
      corrected_at: correctedAt,
    })
    .execute();
}

/** In the order of the text. */
export async function loadNumbers(
  reader: Reader,
  id: ReleaseId,
): Promise<readonly SourcedNumber[]> {
  const rows = await tables(reader)
    .selectFrom('forum.release_number')
    .selectAll()
    .where('release_id', '=', id)
    .orderBy('sort')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    fact: row.fact ?? undefined,
    words: { uk: row.words_uk, en: row.words_en },
    url: row.url,
    asOf: row.as_of,
  }));
}

/** All of a release anew. */
export async function saveNumbers(
  tx: Tx,
  id: ReleaseId,
  numbers: readonly SourcedNumber[],
): Promise<void> {
  await tables(tx).deleteFrom('forum.release_number').where('release_id', '=', id).execute();
  if (numbers.length === 0) return;
  await tables(tx)
    .insertInto('forum.release_number')
    .values(
      numbers.map(({ number, fact, words, url, asOf }, sort) => ({
        release_id: id,
        sort,
        number,
        fact: fact ?? null,
        words_uk: words.uk,
        words_en: words.en,
        url,
        as_of: asOf,
      })),
    )
    .execute();
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
