import type { ForumId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { CallQuestion, OfferedKind } from '../domain/call/call.ts';
import { TALK_KINDS } from '../domain/talk.ts';
import type { Reader } from './load-forums.ts';
import type { ForumTables } from './tables.ts';

/** What may be sent, in the order in which kinds are named everywhere. */
export async function loadKinds(reader: Reader, id: ForumId): Promise<readonly OfferedKind[]> {
  const rows = await tables(reader)
    .selectFrom('forum.kind')
    .select(['kind', 'minutes'])
    .where('forum_id', '=', id)
    .execute();
  return rows.toSorted((a, b) => TALK_KINDS.indexOf(a.kind) - TALK_KINDS.indexOf(b.kind));
}

/** In the order that was chosen. */
export async function loadQuestions(reader: Reader, id: ForumId): Promise<readonly CallQuestion[]> {
  const rows = await tables(reader)
    .selectFrom('forum.question')
    .selectAll()
    .where('forum_id', '=', id)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    text: { uk: row.text_uk, en: row.text_en },
    answer: row.answer,
    isNeeded: row.is_needed,
  }));
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
