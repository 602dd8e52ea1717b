import type { ForumId, PhotographId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Photograph,
  PHOTOGRAPH_FILES,
  type PhotographSize,
} from '../../domain/photographs/photograph.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadPhotographs } from '../../storage/photographs/photographs.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { type DeskPhotograph, photographInReach } from './photograph-in-reach.ts';

export interface DeskPhotographs {
  readonly forum: WholeForum;
  readonly photographs: readonly Photograph[];
}

/** All of a forum, whether or not they may be shown. */
export async function listDeskPhotographs(
  context: ForumContext,
  id: ForumId,
): Promise<Result<DeskPhotographs, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'photograph.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'photograph.keep', forum)) return refuse('absent');
    return ok({ forum, photographs: await loadPhotographs(tx, id) });
  });
}

export async function readDeskPhotograph(
  context: ForumContext,
  id: PhotographId,
): Promise<Result<DeskPhotograph, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'photograph.keep')) return refuse('absent');
  const found = await inTransaction(context, (tx) => photographInReach(tx, context, id));
  return found ? ok(found) : refuse('absent');
}

/** What whoever looks after it sees, though nobody else may. */
export async function readDeskPhotographFile(
  context: ForumContext,
  { id, size }: { readonly id: PhotographId; readonly size: PhotographSize },
): Promise<Result<Uint8Array, 'absent'>> {
  const read = await readDeskPhotograph(context, id);
  const bytes = read.ok && (await context.platform.files.read(PHOTOGRAPH_FILES[size], id));
  return bytes ? ok(bytes) : refuse('absent');
}
