import type { ForumId, SenderKey } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import { inOwnName } from '#modules/identity/index.ts';
import { callPhase } from '../../domain/call/call.ts';
import { isShown } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { TalkKind } from '../../domain/talk.ts';
import {
  insertTalk,
  isKept,
  isTalkKept,
  lockNumbers,
  nameSpeaker,
  speakerOf,
} from '../../storage/call/begin-talk.ts';
import { loadKinds } from '../../storage/load-call.ts';
import { findForum } from '../../storage/load-forums.ts';
import { tellTalk } from './tell-talk.ts';

export interface BeginTalk {
  readonly key: SenderKey;
  readonly forumId: ForumId;
  readonly title: string;
  readonly kind: TalkKind;
  readonly name: string;
  readonly email: string;
  /** In which the page was read, and letters are written; a talk is in it until something else is said. */
  readonly language: string;
}

/** `conflict`: the key was used for something else. */
export type BeginRefusal = 'absent' | 'closed' | 'kind-unknown' | 'conflict';

/**
 * Keeps a draft of a talk, and answers with the code that opens it when it is on the disk. A letter with a link follows.
 * Sent again, it is the same talk.
 */
export async function beginTalk(
  context: ForumContext,
  input: BeginTalk,
): Promise<Result<ReceiptCode, BeginRefusal>> {
  const { policy, actor, receipts, platform } = context;
  if (!policy.can(actor, 'talk.submit')) return refuse('absent');
  const { clock, random } = platform;
  // Whoever offers a talk reads no talk: the installation keeps it for them.
  return await inOwnName(context, async (tx) => {
    await lockNumbers(tx, input.forumId);
    const forum = await findForum(tx, input.forumId);
    if (!forum || !isShown(forum)) return refuse('absent');
    const { id, code } = await sendingUnder(receipts, 'talk', input.key, (earlier) =>
      isTalkKept(tx, earlier),
    );
    const marks = { fingerprint: fingerprintOf(input), codeHash: receipts.hashOf(code) };
    const kept = await isKept(tx, id, marks);
    if (kept !== 'new') return kept === 'known' ? ok(code) : refuse('conflict');
    if (callPhase(forum, clock.now()) !== 'open') return refuse('closed');
    const offered = (await loadKinds(tx, forum.id)).find(({ kind }) => kind === input.kind);
    if (!offered) return refuse('kind-unknown');
    await insertTalk(
      tx,
      { ...draftOf(input), ...offered, id, createdAt: clock.now() },
      marks,
      random,
    );
    const speaker = await speakerOf(tx, { ...input, id: newId<'speaker'>(random) }, random);
    await nameSpeaker(tx, id, speaker, 'agreed');
    await tellTalk(tx, context, { id, forum, speakerId: speaker.id }, 'begun');
    return ok(code);
  });
}

function draftOf({ forumId, title, language }: BeginTalk) {
  return {
    forumId,
    title,
    language,
    trackId: undefined,
    abstract: '',
    description: '',
    status: 'draft',
  } as const;
}

function fingerprintOf({ forumId, title, kind, name, email }: BeginTalk): string {
  return fingerprint([forumId, title, kind, name, email]);
}
