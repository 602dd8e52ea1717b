import { setInterval as every } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Installation } from '#app/installation.ts';
import { type ForumId, type LiveSessionId, newId, type RoomId } from '#kernel/ids.ts';
import type { LiveContext } from '#modules/forum/domain/live/live-context.ts';
import { moderateQuestion } from '#modules/forum/use-cases/live/moderate-question.ts';
import { openLiveSession } from '#modules/forum/use-cases/live/open-live-session.ts';
import { readDeskSession } from '#modules/forum/use-cases/live/read-desk-session.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';

/** The demonstration has no forum in it. */
export const YEAR = 2199;
export const ROOM = 'bench';
/** The pause of a moderator between two looks. */
const LOOK_MS = 250;

/** A session of questions, moderated from another process than the one that serves the telephones. */
export interface BenchSession {
  readonly id: LiveSessionId;
  /** Shows all waiting questions until it is stopped. */
  moderate(stopping: AbortSignal): Promise<void>;
  /** The stored questions and votes, and the number of duplicate votes of one telephone for one question. */
  kept(): Promise<{ readonly questions: number; readonly votes: number; readonly twice: number }>;
}

export async function openBenchSession(house: Installation): Promise<BenchSession> {
  const leader: LiveContext = { ...house.context, actor: { kind: 'system', name: 'bench' } };
  const { forumId, roomId } = await plant(house);
  const opened = await openLiveSession(leader, { forumId, roomId, talkId: undefined });
  if (!opened.ok) throw new Error(opened.refusal);
  const id = opened.value;
  const { database } = house.context.platform;
  return {
    id,
    moderate: async (stopping) => {
      for await (const _ of every(LOOK_MS)) {
        if (stopping.aborted) break;
        await showAll(leader, id);
      }
      await showAll(leader, id);
    },
    kept: () =>
      seeEverything(database, async (tx) => {
        const { rows } = await sql<{ questions: number; votes: number; twice: number }>`
          select count(distinct question.id)::integer as questions,
            count(vote.device)::integer as votes,
            (count(vote.device) - count(distinct (question.id, vote.device))
              filter (where vote.device is not null))::integer as twice
          from forum.live_question as question
            left join forum.live_vote as vote on vote.question_id = question.id
          where question.session_id = ${id}`.execute(tx);
        const [counted] = rows;
        if (!counted) throw new Error('nothing was counted');
        return counted;
      }),
  };
}

async function showAll(leader: LiveContext, id: LiveSessionId): Promise<void> {
  const read = await readDeskSession(leader, { id });
  if (!read.ok) throw new Error(read.refusal);
  for (const { id: question } of read.value.waiting) {
    const act = { session: { id }, question, act: 'show', reason: undefined } as const;
    const shown = await moderateQuestion(leader, act);
    if (!shown.ok) throw new Error(shown.refusal);
  }
}

async function plant(house: Installation): Promise<{ forumId: ForumId; roomId: RoomId }> {
  const [forumId, roomId] = [newId<'forum'>(systemRandom), newId<'room'>(systemRandom)];
  const area = house.context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('a community without a hromada');
  await seeEverything(house.context.platform.database, async (tx) => {
    await sql`insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at,
        ends_at, published_at, changed_at)
      values (${forumId}, ${YEAR}, ${area.id}, 'public', 'Форум', 'Бібліотека', now(),
        now() + interval '3 hours', now(), now())`.execute(tx);
    await sql`insert into forum.room (id, forum_id, slug, name_uk, seats, sort)
      values (${roomId}, ${forumId}, ${ROOM}, 'Великий', 500, 0)`.execute(tx);
  });
  return { forumId, roomId };
}
