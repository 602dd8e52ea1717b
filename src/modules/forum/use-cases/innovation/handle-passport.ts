import type { ForumId, InnovationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type ListedPassport,
  mayPassportBecome,
  type Passport,
  type PassportContact,
  type PassportOutcome,
} from '../../domain/innovation/innovation.ts';
import {
  findPassportContact,
  loadPassportsOf,
  lockPassport,
  savePassport,
} from '../../storage/innovation/passports.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findTalk } from '../../storage/load-talks.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { tellPassport } from './tell-passport.ts';

export interface DeskPassports {
  readonly forum: WholeForum;
  readonly passports: readonly ListedPassport[];
}

/** What the talks of a forum left, for its organisers: what waits for their look first. */
export async function listDeskPassports(
  context: ForumContext,
  id: ForumId,
): Promise<Result<DeskPassports, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'innovation.handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'innovation.handle', forum)) return refuse('absent');
    return ok({ forum, passports: await loadPassportsOf(tx, id) });
  });
}

export interface DeskPassport extends PassportContact {
  readonly forum: WholeForum;
  readonly passport: Passport;
}

/** One of them, with whom to ask: that somebody looked stands in the journal. */
export async function readDeskPassport(
  context: ForumContext,
  id: InnovationId,
): Promise<Result<DeskPassport, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'innovation.handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await inReach(tx, context, id);
    if (!found) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'innovation.look',
      thing: { kind: 'innovation', id },
    });
    return ok({ ...found, ...(await findPassportContact(tx, id)) });
  });
}

async function inReach(tx: Tx, context: ForumContext, id: InnovationId) {
  const passport = await lockPassport(tx, id);
  const forum = passport && (await findForum(tx, passport.forumId));
  if (!passport || !forum) return undefined;
  return mayWithForum(context, 'innovation.handle', forum) ? { passport, forum } : undefined;
}

/** Whoever began the talk wrote what it left, and is told. */
function writerOf(talk: WholeTalk | undefined) {
  const [first] = talk?.speakers ?? [];
  return talk && first && { talk: talk.id, speaker: first.id };
}

export interface HandlePassport {
  readonly id: InnovationId;
  readonly outcome: PassportOutcome;
  readonly note: string;
  readonly seenAt: Temporal.Instant;
}

/** Everybody reads it, or whoever wrote it is asked to change something first. */
export async function handlePassport(
  context: ForumContext,
  { id, outcome, note, seenAt }: HandlePassport,
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible' | 'note-missing'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'innovation.handle')) return refuse('absent');
  if (outcome === 'asked' && note === '') return refuse('note-missing');
  return await inTransaction(context, async (tx) => {
    const found = await inReach(tx, context, id);
    if (!found) return refuse('absent');
    const { passport, forum } = found;
    if (!passport.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayPassportBecome(passport.status, outcome)) return refuse('status-impossible');
    const at = platform.clock.now();
    const publishedAt = outcome === 'published' ? at : passport.publishedAt;
    await savePassport(tx, { ...passport, status: outcome, note, publishedAt, changedAt: at });
    await settleNotices(tx, context, {
      kind: 'innovation.sent',
      path: `/desk/innovation/${id}`,
    });
    const talk = await findTalk(tx, passport.talkId);
    await tellPassport(tx, context, { id, forum, writer: writerOf(talk) }, outcome);
    return ok(undefined);
  });
}
