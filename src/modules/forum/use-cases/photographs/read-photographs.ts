import type { ForumId, PhotographId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  isUsable,
  type Photograph,
  PHOTOGRAPH_FILES,
  type PhotographSize,
} from '../../domain/photographs/photograph.ts';
import { findPhotograph, loadPhotographs } from '../../storage/photographs/photographs.ts';
import { readForum } from '../read-forum.ts';

/** What everybody may know of one that the media may use: not who noted the consent. */
export interface UsablePhotograph
  extends Pick<
    Photograph,
    | 'id'
    | 'author'
    | 'licence'
    | 'terms'
    | 'caption'
    | 'alt'
    | 'takenOn'
    | 'place'
    | 'width'
    | 'height'
  > {
  readonly consent: 'nobody' | 'agreed';
  /** Of those who agreed. */
  readonly how: 'writing' | 'badge' | 'word' | undefined;
  /** A child can be recognised, and the parents agreed in writing. */
  readonly hasChildren: boolean;
}

/** Those of a forum that the media may use, for everybody. */
export async function readUsablePhotographs(
  { policy, actor, platform }: ForumContext,
  id: ForumId,
): Promise<readonly UsablePhotograph[]> {
  if (!policy.can(actor, 'photograph.read')) return [];
  const all = await loadPhotographs(platform.database.read, id);
  return all.flatMap((one) => usableOf(one) ?? []);
}

function usableOf(one: Photograph): UsablePhotograph | undefined {
  const { id, author, licence, terms, caption, alt, takenOn, place, width, height } = one;
  if (!isUsable(one)) return undefined;
  return {
    id,
    author,
    licence,
    terms,
    caption,
    alt,
    takenOn,
    place,
    width,
    height,
    consent: one.consent === 'agreed' ? 'agreed' : 'nobody',
    how: one.agreed?.how,
    hasChildren: one.children !== 'none',
  };
}

export interface ReadPhotographs {
  readonly forum: WholeForum;
  readonly photographs: readonly UsablePhotograph[];
}

export async function readPhotographs(
  context: ForumContext,
  year: number,
): Promise<Result<ReadPhotographs, 'absent'>> {
  if (!context.policy.can(context.actor, 'photograph.read')) return refuse('absent');
  const read = await readForum(context, year);
  if (!read.ok) return read;
  const forum = read.value;
  return ok({ forum, photographs: await readUsablePhotographs(context, forum.id) });
}

/** In full size, as it is printed; undefined: its consent was taken back meanwhile. */
export async function openFullPhotograph(
  { policy, actor, platform }: ForumContext,
  { id }: Pick<UsablePhotograph, 'id'>,
): Promise<Uint8Array | undefined> {
  if (!policy.can(actor, 'photograph.read')) return undefined;
  return await platform.files.read(PHOTOGRAPH_FILES.full, id);
}

export interface ReadPhotographFile {
  readonly year: number;
  readonly id: PhotographId;
  readonly size: PhotographSize;
}

/** For everybody, of a forum that everybody may read of, and only while it may be shown. */
export async function readPhotographFile(
  context: ForumContext,
  { year, id, size }: ReadPhotographFile,
): Promise<Result<Uint8Array, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'photograph.read')) return refuse('absent');
  const forum = await readForum(context, year);
  const photograph = forum.ok && (await findPhotograph(platform.database.read, id));
  if (!photograph || photograph.forumId !== forum.value.id || !isUsable(photograph)) {
    return refuse('absent');
  }
  const bytes = await platform.files.read(PHOTOGRAPH_FILES[size], id);
  return bytes ? ok(bytes) : refuse('absent');
}
