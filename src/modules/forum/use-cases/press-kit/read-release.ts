import type { ReleaseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Correction,
  type Release,
  type ReleaseState,
  releaseState,
  type SourcedNumber,
} from '../../domain/press-kit/release.ts';
import { findForum, type Reader } from '../../storage/load-forums.ts';
import { loadCorrections, loadNumbers } from '../../storage/press-kit/corrections.ts';
import { findRelease, findReleaseOf, loadWithdrawn } from '../../storage/press-kit/releases.ts';
import { readForum } from '../read-forum.ts';

/** A text with where its numbers are from, and what was wrong in it. */
export interface PublicRelease {
  readonly forum: WholeForum;
  readonly release: Release;
  readonly state: ReleaseState;
  readonly numbers: readonly SourcedNumber[];
  readonly corrections: readonly Correction[];
}

export interface ReadRelease {
  readonly forum: WholeForum;
  /** Undefined: none is out. */
  readonly current: PublicRelease | undefined;
  /** When the one comes that is under embargo; nothing else is told of it. */
  readonly comesAt: Temporal.Instant | undefined;
  /** Those that everybody could read before. */
  readonly withdrawn: readonly PublicRelease[];
}

/** What everybody reads of the release of a forum at this moment. */
export async function readRelease(
  context: ForumContext,
  year: number,
): Promise<Result<ReadRelease, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.read')) return refuse('absent');
  const read = await readForum(context, year);
  if (!read.ok) return read;
  const forum = read.value;
  const reader = platform.database.read;
  const now = platform.clock.now();
  const release = await findReleaseOf(reader, forum.id);
  const state = release ? releaseState(release, now) : 'draft';
  const withdrawn = (await loadWithdrawn(reader, forum.id)).filter(wasOut);
  if (state === 'draft' && withdrawn.length === 0) return refuse('absent');
  const whole = (one: Release) => wholeRelease(reader, forum, one, now);
  return ok({
    forum,
    current: release && state === 'out' ? await whole(release) : undefined,
    comesAt: state === 'embargoed' ? release?.outAt : undefined,
    withdrawn: await Promise.all(withdrawn.map(whole)),
  });
}

/** One that was withdrawn under its embargo was never read by everybody, and its title is not told now. */
function wasOut({ outAt, withdrawnAt }: Release): boolean {
  return !!outAt && !!withdrawnAt && Temporal.Instant.compare(outAt, withdrawnAt) <= 0;
}

/** For somebody of the media whose link was checked: whatever its embargo, but no draft. */
export async function releaseForLink(
  reader: Reader,
  { platform }: ForumContext,
  id: ReleaseId,
): Promise<PublicRelease | undefined> {
  const release = await findRelease(reader, id);
  const forum = release && (await findForum(reader, release.forumId));
  if (!release || !forum || release.status === 'draft') return undefined;
  return await wholeRelease(reader, forum, release, platform.clock.now());
}

async function wholeRelease(
  reader: Reader,
  forum: WholeForum,
  release: Release,
  now: Temporal.Instant,
): Promise<PublicRelease> {
  return {
    forum,
    release,
    state: releaseState(release, now),
    numbers: await loadNumbers(reader, release.id),
    corrections: await loadCorrections(reader, release.id),
  };
}
