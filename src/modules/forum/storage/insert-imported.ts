import { sql } from 'kysely';
import type { ForumId, SlotId, SpeakerId, TalkId } from '#kernel/ids.ts';
import { SHORT_CODE_LENGTH, SHORT_CODE_SIGNS } from '#kernel/text/short-code.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Slot } from '../domain/schedule/slot.ts';
import type { Talk } from '../domain/talk.ts';
import { contentColumns } from './slots.ts';
import type { ForumTables } from './tables.ts';

export interface NewSpeaker {
  readonly id: SpeakerId;
  readonly name: string;
  readonly bio: string;
}

export interface NewImported {
  readonly talks: readonly Omit<Talk, 'forumId' | 'number' | 'code' | 'submittedAt'>[];
  readonly speakers: readonly NewSpeaker[];
  /** In the order in which each talk names them. */
  readonly named: readonly {
    readonly talkId: TalkId;
    readonly speakerId: SpeakerId;
    readonly sort: number;
  }[];
  readonly slots: readonly Slot[];
  readonly imported: readonly {
    readonly event: string;
    readonly made: { readonly talkId: TalkId } | { readonly slotId: SlotId };
  }[];
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const AT_ONCE = 1_000;

/** All of a file, into a forum that is locked: numbers go on from the last one. */
export async function insertImported(
  tx: Tx,
  forumId: ForumId,
  { talks, speakers, named, slots, imported }: NewImported,
  random: Random,
): Promise<void> {
  const firstTalk = await nextNumber(tx, 'forum.talk', forumId);
  const talkCodes = await freeCodes(tx, 'forum.talk', talks.length, random);
  const talkRows = talks.map((talk, index) => ({
    id: talk.id,
    forum_id: forumId,
    number: firstTalk + index,
    code: talkCodes[index] ?? '',
    track_id: talk.trackId ?? null,
    kind: talk.kind,
    title: talk.title,
    abstract: talk.abstract,
    description: talk.description,
    language: talk.language,
    minutes: talk.minutes,
    status: talk.status,
    created_at: talk.createdAt,
    decided_at: talk.decidedAt ?? null,
    changed_at: talk.changedAt,
  }));
  await inParts(talkRows, (rows) => tables(tx).insertInto('forum.talk').values(rows).execute());
  const firstSpeaker = await nextNumber(tx, 'forum.speaker', forumId);
  const speakerCodes = await freeCodes(tx, 'forum.speaker', speakers.length, random);
  const speakerRows = speakers.map(({ id, name, bio }, index) => {
    const number = firstSpeaker + index;
    return { id, forum_id: forumId, number, code: speakerCodes[index] ?? '', name, bio };
  });
  await inParts(speakerRows, (rows) =>
    tables(tx).insertInto('forum.speaker').values(rows).execute(),
  );
  const namedRows = named.map(({ talkId, speakerId, sort }) => ({
    talk_id: talkId,
    speaker_id: speakerId,
    sort,
  }));
  await inParts(namedRows, (rows) =>
    tables(tx).insertInto('forum.talk_speaker').values(rows).execute(),
  );
  await insertSlots(tx, slots);
  const importedRows = imported.map(({ event, made }) => ({
    forum_id: forumId,
    event,
    talk_id: 'talkId' in made ? made.talkId : null,
    slot_id: 'slotId' in made ? made.slotId : null,
  }));
  await inParts(importedRows, (rows) =>
    tables(tx).insertInto('forum.imported').values(rows).execute(),
  );
}

async function insertSlots(tx: Tx, slots: readonly Slot[]): Promise<void> {
  const slotRows = slots.map((slot) => ({
    id: slot.id,
    forum_id: slot.forumId,
    ...contentColumns(slot.content),
    room_id: slot.roomId ?? null,
    starts_at: slot.startsAt,
    ends_at: slot.endsAt,
    changed_at: slot.changedAt,
  }));
  await inParts(slotRows, (rows) => tables(tx).insertInto('forum.slot').values(rows).execute());
}

async function inParts<Row>(
  rows: readonly Row[],
  insert: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await insert(rows.slice(from, from + AT_ONCE));
  }
}

async function nextNumber(
  tx: Tx,
  table: 'forum.talk' | 'forum.speaker',
  forumId: ForumId,
): Promise<number> {
  const { last } = await tables(tx)
    .selectFrom(table)
    .select(({ fn }) => fn.max('number').as('last'))
    .where('forum_id', '=', forumId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** So many codes that nobody has; of chance, and tried again where somebody has one. */
async function freeCodes(
  tx: Tx,
  table: 'forum.talk' | 'forum.speaker',
  count: number,
  random: Random,
): Promise<readonly string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(codeOf(random));
    const taken = await tables(tx)
      .selectFrom(table)
      .select('code')
      .where('code', '=', sql<string>`any (${sql.val([...codes])}::text[])`)
      .execute();
    for (const { code } of taken) codes.delete(code);
  }
  return [...codes];
}

function codeOf(random: Random): string {
  return [...random.bytes(SHORT_CODE_LENGTH)]
    .map((byte) => SHORT_CODE_SIGNS[byte % SHORT_CODE_SIGNS.length])
    .join('');
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
