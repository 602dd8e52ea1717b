import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { callPhase } from '../../domain/call/call.ts';
import type { OpenedBy, Standing } from '../../domain/call/own-talk.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { findByCode, findByLink, saveProven } from '../../storage/call/own-talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockTalk } from '../../storage/load-talks.ts';

/** As its page carries it on: a code of sixteen digits, or the token of a link. */
export type Pass = string;

export interface OpenedTalk extends Standing {
  readonly forum: WholeForum;
}

const TOKEN = /^[\w-]{43}$/;

/** The talk that it opens, locked. Whoever calls this has asked the policy. */
export async function openOwnTalk(
  tx: Tx,
  context: ForumContext,
  pass: Pass,
): Promise<OpenedTalk | undefined> {
  const found = await find(tx, context, pass);
  const talk = found && (await lockTalk(tx, found.talkId));
  const forum = talk && (await findForum(tx, talk.forumId));
  if (!forum) return undefined;
  const now = context.platform.clock.now();
  return {
    talk,
    forum,
    by: found.by,
    phase: callPhase(forum, now),
    hasBegun: Temporal.Instant.compare(forum.startsAt, now) <= 0,
  };
}

async function find(tx: Tx, { receipts, platform }: ForumContext, pass: Pass) {
  const code = parseReceiptCode(pass);
  if (code) {
    const found = await findByCode(tx, receipts.hashOf(code));
    return found && { talkId: found.talkId, by: openedBy('code', found) };
  }
  if (!TOKEN.test(pass)) return undefined;
  const found = await findByLink(tx, tokenHash(pass), platform.clock.now());
  if (found) await saveProven(tx, found.talkId, found.speakerId);
  return found && { talkId: found.talkId, by: openedBy('link', found) };
}

function openedBy(kind: OpenedBy['kind'], { speakerId }: Pick<OpenedBy, 'speakerId'>): OpenedBy {
  return { kind, speakerId };
}
