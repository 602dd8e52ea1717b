import { type ForumId, type LiveSessionId, newId, type RoomId, type TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { isInProgramme } from '../../domain/talk.ts';
import { insertLiveSession } from '../../storage/live/live-sessions.ts';
import { findTalk } from '../../storage/load-talks.ts';
import { forumInReach } from '../forum-in-reach.ts';
import { tellLive } from './tell-live.ts';

export interface OpenLiveSession {
  readonly forumId: ForumId;
  readonly roomId: RoomId;
  /** Undefined: of whatever goes on in that room. */
  readonly talkId: TalkId | undefined;
}

/** `open-already`: of two sessions in one room, nobody in it would know which one is theirs. */
export type OpenLiveRefusal =
  | 'absent'
  | 'room-unknown'
  | 'talk-unknown'
  | 'open-already'
  | 'not-public';

/** Lets a hall ask: from now on telephones in that room are led there. */
export async function openLiveSession(
  context: LiveContext,
  { forumId, roomId, talkId }: OpenLiveSession,
): Promise<Result<LiveSessionId, OpenLiveRefusal>> {
  const { policy, actor, platform, halls } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'live-session.run')) return refuse('absent');
  const opened = await inTransaction<Result<LiveSessionId, OpenLiveRefusal>>(
    context,
    async (tx) => {
      const forum = await forumInReach(tx, context, 'live-session.run', forumId);
      if (!forum) return refuse('absent');
      const refused = whyRefused(forum, roomId) ?? (await whyNoTalk(tx, forum, talkId));
      if (refused) return refuse(refused);
      const id = newId<'live-session'>(random);
      const session = { id, forumId, roomId, talkId, openedAt: clock.now() };
      const by = actor.kind === 'staff' ? actor.id : id;
      if (!(await insertLiveSession(tx, session, by))) return refuse('open-already');
      await recordEntry(tx, clock, random, {
        actor,
        action: 'live-session.run',
        thing: { kind: 'live-session', id },
      });
      await tellLive(tx, context, 'live-session.opened', { id, areaId: forum.areaId });
      return ok(id);
    },
  );
  if (opened.ok) halls.tell(opened.value, 'session');
  return opened;
}

function whyRefused({ status, rooms }: WholeForum, roomId: RoomId): OpenLiveRefusal | undefined {
  if (status !== 'public' && status !== 'held') return 'not-public';
  return rooms.some(({ id }) => id === roomId) ? undefined : 'room-unknown';
}

/** Of a talk that is not in the programme nobody is asked. */
async function whyNoTalk(
  tx: Tx,
  forum: WholeForum,
  talkId: TalkId | undefined,
): Promise<OpenLiveRefusal | undefined> {
  if (!talkId) return undefined;
  const talk = await findTalk(tx, talkId);
  return talk?.forumId === forum.id && isInProgramme(talk) ? undefined : 'talk-unknown';
}
