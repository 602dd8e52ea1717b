import { sql } from 'kysely';
import { type LiveQuestionId, type LiveSessionId, newId } from '#kernel/ids.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { memoryRateLimits } from '#platform/http/rate-limits.ts';
import { attendancePermissions } from '#modules/attendance/index.ts';
import { ticketKeys } from '#modules/attendance/storage/ticket-keys.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import { promisesPermissions } from '#modules/promises/index.ts';
import { type DeviceMark, newMark } from './domain/live/device.ts';
import type { Halls } from './domain/live/halls.ts';
import type { LiveContext } from './domain/live/live-context.ts';
import type { LiveAct, LiveQuestion } from './domain/live/live-question.ts';
import { forumPermissions } from './permissions.ts';
import { findLiveQuestion } from './storage/live/live-questions.ts';
import { askLiveQuestion, type AskLiveQuestion } from './use-cases/live/ask-live-question.ts';
import { moderateQuestion } from './use-cases/live/moderate-question.ts';
import { openHalls } from './use-cases/live/open-halls.ts';
import { openLiveSession } from './use-cases/live/open-live-session.ts';

export const SYSTEM = { kind: 'system', name: 'test' } as const;
const receipts = receiptKeys(Buffer.alloc(32, 7));

/** The room in which everything happens. */
export const ROOM = { year: 2026, room: 'blakytnyi' } as const;
export const FORUM_ID = newId<'forum'>(systemRandom);
export const ROOM_ID = newId<'room'>(systemRandom);

export interface TestHalls {
  readonly planted: TestOfficers;
  /** As somebody, in the one house whose memory all of them share. */
  as(actor: Actor): Promise<LiveContext & Disposable>;
  /** A forum of this year in the hromada, with one room. */
  forum(): Promise<void>;
  /** The same, and its room asks. */
  session(actor?: Actor): Promise<LiveSessionId>;
  /** Another telephone each time. */
  phone(): DeviceMark;
  ask(changes?: Partial<AskLiveQuestion>): ReturnType<typeof askLiveQuestion>;
  /** Asks, and has it shown to the hall. */
  shown(words: string): Promise<{ readonly id: LiveQuestionId; readonly number: number }>;
  act(session: LiveSessionId, id: LiveQuestionId, act: LiveAct): Promise<void>;
  kept(id: LiveQuestionId): Promise<LiveQuestion | undefined>;
}

export function hallsForEachTest(): TestHalls {
  const planted = officersForEachTest({
    permissions: [...forumPermissions, ...promisesPermissions, ...attendancePermissions],
  });
  let sessionId: LiveSessionId | undefined;
  const as: TestHalls['as'] = async (actor) => {
    const opened = await planted.open();
    const halls: Halls = openHalls(opened.platform);
    return {
      ...opened,
      actor,
      halls,
      receipts,
      tickets: ticketKeys(Buffer.alloc(32, 7)),
      gatheringKinds: [],
      workingDays: { isWorkingDay: ({ dayOfWeek }) => dayOfWeek < 6 },
      settings: { number: () => 10 },
      signIn: { limits: memoryRateLimits(Buffer.alloc(32, 7)) },
      [Symbol.dispose]: () => {
        halls.close();
        opened[Symbol.dispose]();
      },
    };
  };
  const idOf = (key: AskLiveQuestion['key']) => receipts.of('live-question', key).id;
  const ask: TestHalls['ask'] = async (changes = {}) => {
    using context = await as(RESIDENT);
    return await askLiveQuestion(context, { ...question(), ...changes });
  };
  const act: TestHalls['act'] = async (session, id, name) => {
    using context = await as(SYSTEM);
    const given = { session: { id: session }, question: id, act: name, reason: undefined };
    const done = await moderateQuestion(context, given);
    if (!done.ok) throw new Error(done.refusal);
  };
  const forum = async () => {
    const areaId = planted.context.areas.byCode(LYMANSKA)?.id;
    if (!areaId) throw new Error('no hromada');
    await seeEverything(planted.platform.database, (tx) => plantForum(tx, areaId));
  };
  return {
    planted,
    as,
    forum,
    session: async (actor = SYSTEM) => {
      await forum();
      using context = await as(actor);
      const room = { forumId: FORUM_ID, roomId: ROOM_ID, talkId: undefined };
      const opened = await openLiveSession(context, room);
      if (!opened.ok) throw new Error(opened.refusal);
      sessionId = opened.value;
      return opened.value;
    },
    phone: () => newMark(receipts, systemRandom),
    ask,
    shown: async (words) => {
      const key = newId<'sender-key'>(systemRandom);
      const asked = await ask({ key, words });
      if (!asked.ok || !sessionId) throw new Error('not asked');
      await act(sessionId, idOf(key), 'show');
      return { id: idOf(key), number: asked.value.number };
    },
    act,
    kept: (id) => seeEverything(planted.platform.database, (tx) => findLiveQuestion(tx, id)),
  };
}

/** From a telephone of its own. */
export function question(): AskLiveQuestion {
  return {
    ...ROOM,
    key: newId(systemRandom),
    words: 'Коли на нашій вулиці з’явиться освітлення?',
    email: '',
    phone: '',
    language: 'uk',
    mark: newMark(receipts, systemRandom),
  };
}

export function questionIdOf({ key }: Pick<AskLiveQuestion, 'key'>): LiveQuestionId {
  return receipts.of('live-question', key).id;
}

async function plantForum(tx: Tx, areaId: string): Promise<void> {
  await sql`
    insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at, ends_at,
      published_at, changed_at)
    values (${FORUM_ID}, ${ROOM.year}, ${areaId}, 'public', 'Форум', 'Бібліотека',
      '2026-12-19T09:00Z', '2026-12-19T12:00Z', now(), now())`.execute(tx);
  await sql`
    insert into forum.room (id, forum_id, slug, name_uk, sort)
    values (${ROOM_ID}, ${FORUM_ID}, ${ROOM.room}, 'Блакитний', 0)`.execute(tx);
}
