import { type AreaId, type ForumId, newId } from '#kernel/ids.ts';
import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Result } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { Platform } from '#platform/platform.ts';
import { attendancePermissions } from '#modules/attendance/index.ts';
import { ticketKeys } from '#modules/attendance/storage/ticket-keys.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import { surveysPermissions } from '#modules/surveys/index.ts';
import type { CallSaid } from './domain/call/call.ts';
import type { ForumSaid } from './domain/forum.ts';
import type { FeedbackContext } from './domain/forum-context.ts';
import { talkSubjects } from './pages/feedback/survey-subjects.ts';
import { forumGatherings } from './pages/registration/gathering-kind.ts';
import { forumPermissions } from './permissions.ts';
import { actOnOwnTalk } from './use-cases/call/act-on-own-talk.ts';
import { type BeginTalk, beginTalk } from './use-cases/call/begin-talk.ts';
import { changeTalkSaid } from './use-cases/call/change-own-talk.ts';
import { readOwnTalk } from './use-cases/call/read-own-talk.ts';
import { changeForumStatus } from './use-cases/change-forum-status.ts';
import { keepPart, type PartChange } from './use-cases/keep-parts.ts';
import { type DeskForum, readDeskForum } from './use-cases/list-desk-forums.ts';
import { prepareForum } from './use-cases/prepare-forum.ts';
import { writeCall } from './use-cases/write-call.ts';

/** In these tests it is the morning of 25 November 2026, unless something else is said. */
export const FORUM_NOW = '2026-11-25T08:00:00Z';

export interface TestForum {
  readonly planted: TestOfficers;
  /** As somebody, at this moment, with what stands outside. */
  as(actor: Actor, at?: string, outside?: Partial<Platform>): Promise<FeedbackContext & Disposable>;
  areaId(): AreaId;
  /** On 19 December, from 11:00 to 14:00 in Kyiv: a draft with one track, one criterion and one question. */
  draft(changes?: Partial<ForumSaid>): Promise<ForumId>;
  /** The same, public, with a call that is open until 10 December. */
  forum(call?: Partial<CallSaid>): Promise<ForumId>;
  read(id: ForumId): Promise<DeskForum>;
  /** Somebody begins a talk, and answers with its code. */
  begin(forumId: ForumId, changes?: Partial<BeginTalk>, at?: string): Promise<ReceiptCode>;
  /** Begun, said and submitted. */
  submitted(forumId: ForumId, changes?: Partial<BeginTalk>): Promise<ReceiptCode>;
}

const SYSTEM: Actor = { kind: 'system', name: 'test' };

export function forumForEachTest(): TestForum {
  const planted = officersForEachTest({
    permissions: [...forumPermissions, ...attendancePermissions, ...surveysPermissions],
  });
  const tickets = ticketKeys(Buffer.alloc(32, 7));
  const receipts = receiptKeys(Buffer.alloc(32, 9));
  const as: TestForum['as'] = async (actor, at = FORUM_NOW, outside = {}) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: { ...planted.at(at).platform, ...outside },
      actor,
      tickets,
      receipts,
      gatheringKinds: [forumGatherings],
      surveySubjects: [talkSubjects(planted.context)],
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const areaId = () => {
    const area = planted.context.areas.byCode(LYMANSKA);
    if (!area) throw new Error('no Lymanska');
    return area.id;
  };
  const read: TestForum['read'] = async (id) => {
    using context = await as(SYSTEM);
    return must(await readDeskForum(context, id));
  };
  const seenNow = async (id: ForumId) => ({ id, seenAt: (await read(id)).forum.changedAt });
  const draft: TestForum['draft'] = async (changes) => {
    using context = await as(SYSTEM);
    const said = { ...SAID, areaId: areaId(), ...changes };
    const id = must(await prepareForum(context, { id: newId(systemRandom), said }));
    for (const part of PARTS) must(await keepPart(context, { ...(await seenNow(id)), part }));
    return id;
  };
  const forum: TestForum['forum'] = async (call) => {
    using context = await as(SYSTEM);
    const id = await draft();
    must(await writeCall(context, { ...(await seenNow(id)), said: { ...CALL, ...call } }));
    must(await changeForumStatus(context, { ...(await seenNow(id)), status: 'public' }));
    return id;
  };
  const begin: TestForum['begin'] = async (forumId, changes, at) => {
    using context = await as(RESIDENT, at);
    return must(await beginTalk(context, { ...offered(forumId), ...changes }));
  };
  return {
    planted,
    as,
    areaId,
    draft,
    forum,
    read,
    begin,
    submitted: async (forumId, changes) => {
      using context = await as(RESIDENT);
      const code = await begin(forumId, changes);
      const { talk, forum: of } = must(await readOwnTalk(context, code));
      const said = { ...talk, trackId: of.tracks[0]?.id, abstract: 'Що зробили і що вийшло.' };
      must(await changeTalkSaid(context, code, said));
      must(await actOnOwnTalk(context, code, 'submit'));
      return code;
    },
  };
}

/** What somebody types who begins. */
export function offered(forumId: ForumId): BeginTalk {
  return {
    key: newId(systemRandom),
    forumId,
    title: 'Кава з поліцейським',
    kind: 'talk',
    name: 'Олена Зразкова',
    email: 'olena@example.org',
    language: 'uk',
  };
}

/** What was to be done, was done. */
export function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** A code that is one and opens nothing. */
export function codeOfNothing(): ReceiptCode {
  const code = parseReceiptCode('0000 0000 0000 0000');
  if (!code) throw new Error('no code');
  return code;
}

const nothing = { uk: '', en: '' };

export const SAID: Omit<ForumSaid, 'areaId'> = {
  title: { uk: 'Другий форум', en: 'Second forum' },
  motto: nothing,
  about: nothing,
  hosts: nothing,
  venue: { uk: 'Бібліотека', en: 'Library' },
  address: nothing,
  gettingThere: nothing,
  stepFree: 'yes',
  shelter: nothing,
  startsAt: Temporal.Instant.from('2026-12-19T09:00:00Z'),
  endsAt: Temporal.Instant.from('2026-12-19T12:00:00Z'),
  contactEmail: '',
  contactPhone: '',
};

export const CALL: CallSaid = {
  call: {
    opensAt: Temporal.Instant.from('2026-11-01T08:00:00Z'),
    closesAt: Temporal.Instant.from('2026-12-10T22:00:00Z'),
  },
  callText: nothing,
  isBlind: true,
  reviewUntil: Temporal.Instant.from('2026-12-14T22:00:00Z'),
  decisionsOn: Temporal.PlainDate.from('2026-12-15'),
  kinds: [{ kind: 'talk', minutes: 20 }],
};

const PARTS: readonly PartChange[] = [
  {
    kind: 'track',
    id: undefined,
    said: { name: { uk: 'Спілкування', en: 'Communication' }, about: nothing },
    place: undefined,
  },
  { kind: 'criterion', id: undefined, said: { name: { uk: 'Користь', en: '' } }, place: undefined },
  {
    kind: 'question',
    id: undefined,
    said: { text: { uk: 'Де пробували?', en: '' }, answer: 'line', isNeeded: false },
    place: undefined,
  },
];
