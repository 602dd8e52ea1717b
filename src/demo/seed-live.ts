import { newId } from '#kernel/ids.ts';
import {
  askLiveQuestion,
  type LiveContext,
  listForums,
  moderateQuestion,
  newMark,
  openLiveSession,
  readForum,
  supportQuestion,
} from '#modules/forum/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { DEMO_HALL } from './demo-live.ts';
import { orThrow } from './or-throw.ts';

/** Questions that are gathered ahead of the forum in its first room: some shown, some that wait for whoever leads it. */
export async function seedDemoLive(context: LiveContext): Promise<void> {
  const [newest] = orThrow('the forums', await listForums(context));
  if (!newest) throw new Error('a demonstration without a forum');
  const { id: forumId, year, rooms } = orThrow('its forum', await readForum(context, newest.year));
  const [room] = rooms;
  if (!room) throw new Error('a forum without a room');
  const session = orThrow(
    'questions of a hall',
    await openLiveSession(context, { forumId, roomId: room.id, talkId: undefined }),
  );
  const { random } = context.platform;
  const resident = { ...context, actor: RESIDENT };
  const hall = { year, room: room.slug };
  for (const { words, support, isShown } of DEMO_HALL) {
    const key = newId<'sender-key'>(random);
    const mark = newMark(context.receipts, random);
    const asking = { ...hall, key, words, mark, email: '', phone: '', language: 'uk' };
    const { number } = orThrow('a question', await askLiveQuestion(resident, asking));
    if (!isShown) continue;
    const question = context.receipts.of('live-question', key).id;
    const showing = { session: { id: session, forumId }, question, act: 'show' } as const;
    orThrow('showing it', await moderateQuestion(context, { ...showing, reason: undefined }));
    for (let given = 0; given < support; given += 1) {
      const vote = { ...hall, number, mark: newMark(context.receipts, random), isSupported: true };
      orThrow('supporting it', await supportQuestion(resident, vote));
    }
  }
}
