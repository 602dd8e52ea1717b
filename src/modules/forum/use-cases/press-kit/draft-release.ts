import { type ForumId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import { factsOf, type PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { Release, ReleaseSaid } from '../../domain/press-kit/release.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findReleaseOf, saveRelease } from '../../storage/press-kit/releases.ts';
import { forumInReach } from '../forum-in-reach.ts';
import { tellRelease } from './tell-release.ts';

/** How a draft is written, which use cases do not know. */
export type WriteDraft = (
  context: PressKitContext,
  forum: WholeForum,
  facts: readonly ForumFact[],
) => Promise<ReleaseSaid>;

export interface DraftRelease {
  readonly forumId: ForumId;
  /** Undefined: whoever presses saw no release yet. */
  readonly seenAt: Temporal.Instant | undefined;
  /** What a person wrote goes; asked for by name. */
  readonly isOverwritten: boolean;
}

/** A release from what the system knows. What a person wrote into one is never written over without being asked. */
export async function draftRelease(
  context: PressKitContext,
  write: WriteDraft,
  { forumId, seenAt, isOverwritten }: DraftRelease,
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible' | 'overwrite-missing'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  const known = await findForum(platform.database.read, forumId);
  // Before the transaction: facts are read as everybody reads them.
  const said = known && (await write(context, known, await factsOf(context, known)));
  if (!said) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'release.write', forumId);
    if (!forum) return refuse('absent');
    const before = await findReleaseOf(tx, forumId);
    if (before && !seenAt) return ok(undefined);
    if (before && seenAt) {
      if (!before.changedAt.equals(seenAt)) return refuse('changed');
      if (before.status !== 'draft') return refuse('status-impossible');
      if (before.isEdited && !isOverwritten) return refuse('overwrite-missing');
    }
    await keep(tx, context, forum, { before, said });
    return ok(undefined);
  });
}

async function keep(
  tx: Tx,
  context: PressKitContext,
  forum: WholeForum,
  { before, said }: { readonly before: Release | undefined; readonly said: ReleaseSaid },
): Promise<void> {
  const { clock, random } = context.platform;
  const at = clock.now();
  const id = before?.id ?? newId<'release'>(random);
  await saveRelease(tx, { ...NEW, ...said, id, forumId: forum.id, draftedAt: at, changedAt: at });
  await tellRelease(tx, context, { id, forum }, 'drafted');
}

const NEW = {
  status: 'draft',
  isEdited: false,
  outAt: undefined,
  hasEmbargo: false,
  shownAt: undefined,
  withdrawnAt: undefined,
  withdrawal: { uk: '', en: '' },
} as const satisfies Partial<Release>;
