import { createHash } from 'node:crypto';
import type { ForumId, PhotographId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Files } from '#platform/files/files.ts';
import { encodeForPrint } from '#platform/images/encode-for-print.ts';
import { MAX_PHOTOGRAPH_BYTES, type PhotographRefusal } from '#platform/images/open-photograph.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type DayFault,
  dayFaultOf,
  PHOTOGRAPH_FILES,
  type PhotographSaid,
} from '../../domain/photographs/photograph.ts';
import { findSameFile, insertPhotograph } from '../../storage/photographs/photographs.ts';
import { findForum } from '../../storage/load-forums.ts';
import { forumInReach, mayWithForum } from '../forum-in-reach.ts';
import { tellPhotograph } from './photograph-in-reach.ts';

export interface AddPhotograph {
  readonly id: PhotographId;
  readonly forumId: ForumId;
  readonly said: PhotographSaid;
  readonly bytes: Uint8Array;
}

/** `taken-back`: whoever is in it agreed once and does not any more. `no-room`: the house takes none for now. */
export type AddPhotographRefusal =
  | 'absent'
  | 'taken-back'
  | 'known'
  | 'no-room'
  | DayFault
  | PhotographRefusal;

/** Puts up a photograph, without what the camera wrote into it; sent twice, it is one. */
export async function addPhotograph(
  context: ForumContext,
  { id, forumId, said, bytes }: AddPhotograph,
): Promise<Result<undefined, AddPhotographRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'photograph.keep')) return refuse('absent');
  const { clock, files } = platform;
  if (bytes.length > MAX_PHOTOGRAPH_BYTES) return refuse('too-large');
  const dayFault = dayFaultOf(said, clock.today());
  if (dayFault) return refuse(dayFault);
  // Before the work of a second is done: is the forum theirs?
  if (!(await isInReach(context, forumId))) return refuse('absent');
  const encoded = await encodeForPrint(bytes);
  if (!encoded.ok) return encoded;
  const { width, height, ...sizes } = encoded.value;
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  let isOurs = false;
  const added = await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'photograph.keep', forumId);
    if (!forum) return refuse('absent' as const);
    const same = await findSameFile(tx, forumId, fingerprint);
    if (same) return refuse(same === 'kept' ? ('known' as const) : same);
    const needed = Object.values(sizes).reduce((sum, one) => sum + one.length, 0);
    if (!(await files.hasRoomFor(needed))) return refuse('no-room' as const);
    const at = clock.now();
    const photograph = { ...said, id, forumId, width, height, addedAt: at, changedAt: at };
    // Its number comes with the form: until the row is ours, the files under it may be those of another one.
    if (!(await insertPhotograph(tx, photograph, fingerprint))) return refuse('known' as const);
    isOurs = true;
    // Written before the commit: a row never names a file that is not there.
    for (const size of ['full', 'page', 'small'] as const) {
      await files.write(PHOTOGRAPH_FILES[size], id, sizes[size]);
    }
    await tellPhotograph(tx, context, { id, forum }, 'added');
    return ok(undefined);
  }).catch(async (error: unknown) => {
    // Nothing names the files: a face must not lie on a disk that nobody knows of.
    if (isOurs) await removePhotographFiles(files, id);
    throw error;
  });
  return added;
}

async function isInReach(context: ForumContext, id: ForumId): Promise<boolean> {
  const forum = await findForum(context.platform.database.read, id);
  return forum !== undefined && mayWithForum(context, 'photograph.keep', forum);
}

export async function removePhotographFiles(files: Files, id: PhotographId): Promise<void> {
  for (const fileClass of Object.values(PHOTOGRAPH_FILES)) await files.remove(fileClass, id);
}
