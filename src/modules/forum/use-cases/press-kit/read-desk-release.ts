import type { ForumId, ReleaseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import { factsOf, type PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import {
  type Correction,
  type Release,
  type ReleaseState,
  releaseState,
  type SourcedNumber,
} from '../../domain/press-kit/release.ts';
import { sourcesOf } from '../../domain/press-kit/sources.ts';
import { traceRelease, type TracedNumber } from '../../domain/press-kit/trace.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadCorrections, loadNumbers } from '../../storage/press-kit/corrections.ts';
import { findRelease, findReleaseOf, loadWithdrawn } from '../../storage/press-kit/releases.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { factsOfRelease } from './facts-of-release.ts';

/** A release as whoever writes it sees it. */
export interface DeskRelease {
  readonly forum: WholeForum;
  readonly release: Release;
  readonly state: ReleaseState;
  /** Every number of the text, with its source or without one. */
  readonly traced: readonly TracedNumber[];
  readonly numbers: readonly SourcedNumber[];
  readonly corrections: readonly Correction[];
}

export interface DeskReleases {
  readonly forum: WholeForum;
  readonly facts: readonly ForumFact[];
  /** Undefined: none is written. */
  readonly current: DeskRelease | undefined;
  readonly withdrawn: readonly Release[];
}

/** The release of a forum, and what the system knows for it. */
export async function readDeskReleases(
  context: PressKitContext,
  forumId: ForumId,
): Promise<Result<DeskReleases, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  const known = await findForum(context.platform.database.read, forumId);
  // Before the transaction: they are read as everybody reads them.
  const facts = known ? await factsOf(context, known) : [];
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, forumId);
    if (!forum || !mayWithForum(context, 'release.write', forum)) return refuse('absent');
    const release = await findReleaseOf(tx, forumId);
    return ok({
      forum,
      facts,
      current: release && (await deskRelease(tx, context, { forum, release, facts })),
      withdrawn: await loadWithdrawn(tx, forumId),
    });
  });
}

/** One of them, by its own address. */
export async function readDeskRelease(
  context: PressKitContext,
  id: ReleaseId,
): Promise<Result<DeskRelease, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  const facts = await factsOfRelease(context, id);
  return await inTransaction(context, async (tx) => {
    const release = await findRelease(tx, id);
    const forum = release && (await findForum(tx, release.forumId));
    if (!release || !forum || !mayWithForum(context, 'release.write', forum)) {
      return refuse('absent');
    }
    return ok(await deskRelease(tx, context, { forum, release, facts }));
  });
}

interface Known {
  readonly forum: WholeForum;
  readonly release: Release;
  readonly facts: readonly ForumFact[];
}

async function deskRelease(
  tx: Tx,
  { platform: { clock, config } }: PressKitContext,
  { forum, release, facts }: Known,
): Promise<DeskRelease> {
  const numbers = await loadNumbers(tx, release.id);
  return {
    forum,
    release,
    state: releaseState(release, clock.now()),
    traced: traceRelease(release, sourcesOf(forum, config.publicUrl, { facts, kept: numbers })),
    numbers,
    corrections: await loadCorrections(tx, release.id),
  };
}
