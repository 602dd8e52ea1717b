import {
  type CallQuestionId,
  type CriterionId,
  newId,
  type RoomId,
  type TrackId,
} from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type CallQuestion, MAX_QUESTIONS } from '../domain/call/call.ts';
import { MAX_ROOMS, MAX_TRACKS, type Room, type Track, type WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { type Criterion, MAX_CRITERIA } from '../domain/review/review.ts';
import { loadCriteria, removeCriterion, saveCriterion } from '../storage/review/reviews.ts';
import { loadQuestions } from '../storage/load-call.ts';
import { updateForum } from '../storage/save-forum.ts';
import {
  countTalksOf,
  removeQuestion,
  removeRoom,
  removeTrack,
  saveQuestion,
  saveRoom,
  saveTrack,
} from '../storage/save-parts.ts';
import { forumToPrepare, type SeenForum, type SeenRefusal } from './change-forum.ts';
import { tellForum } from './tell-change.ts';

/** What a forum consists of, each kept and removed by itself; undefined: a new one. */
export type PartChange =
  | {
      readonly kind: 'track';
      readonly id: TrackId | undefined;
      readonly said: Omit<Track, 'id' | 'slug'>;
      readonly place: number | undefined;
    }
  | {
      readonly kind: 'room';
      readonly id: RoomId | undefined;
      readonly said: Omit<Room, 'id' | 'slug'>;
      readonly place: number | undefined;
    }
  | {
      readonly kind: 'criterion';
      readonly id: CriterionId | undefined;
      readonly said: Omit<Criterion, 'id'>;
      readonly place: number | undefined;
    }
  | {
      readonly kind: 'question';
      readonly id: CallQuestionId | undefined;
      readonly said: Omit<CallQuestion, 'id'>;
      readonly place: number | undefined;
    };

export type KeepPartRefusal = SeenRefusal | 'parts-many';

/** A track, a room or a question of the call, as it is said now, and where it stands among its like. */
export async function keepPart(
  context: ForumContext,
  { part, ...seen }: SeenForum & { readonly part: PartChange },
): Promise<Result<undefined, KeepPartRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    const kept = await save(tx, context, found.value, part);
    if (!kept.ok) return kept;
    await touch(tx, context, found.value);
    return ok(undefined);
  });
}

export type PartNamed =
  | { readonly kind: 'track'; readonly id: TrackId }
  | { readonly kind: 'room'; readonly id: RoomId }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'question'; readonly id: CallQuestionId };

/** `in-use`: talks are of that track. A room goes with what stood in it in the programme. */
export async function removePart(
  context: ForumContext,
  { part, ...seen }: SeenForum & { readonly part: PartNamed },
): Promise<Result<undefined, SeenRefusal | 'in-use'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    const forum = found.value;
    if (!(await isOf(tx, forum, part))) return refuse('absent');
    if (part.kind === 'track' && (await countTalksOf(tx, part.id)) > 0) return refuse('in-use');
    await remove(tx, forum, part);
    await touch(tx, context, forum);
    return ok(undefined);
  });
}

async function save(
  tx: Tx,
  { platform: { random } }: ForumContext,
  forum: WholeForum,
  part: PartChange,
): Promise<Result<undefined, 'absent' | 'parts-many'>> {
  switch (part.kind) {
    case 'track': {
      const slug = slugAmong(forum.tracks, part.id, part.said.name.uk);
      const track = { ...part.said, slug, id: part.id ?? newId<'track'>(random) };
      return await inOrder(forum.tracks, track, part, MAX_TRACKS, (one, sort) =>
        saveTrack(tx, forum.id, one, sort),
      );
    }
    case 'room': {
      const slug = slugAmong(forum.rooms, part.id, part.said.name.uk);
      const room = { ...part.said, slug, id: part.id ?? newId<'room'>(random) };
      return await inOrder(forum.rooms, room, part, MAX_ROOMS, (one, sort) =>
        saveRoom(tx, forum.id, one, sort),
      );
    }
    case 'criterion': {
      const criterion = { ...part.said, id: part.id ?? newId<'criterion'>(random) };
      const all = await loadCriteria(tx, forum.id);
      return await inOrder(all, criterion, part, MAX_CRITERIA, (one, sort) =>
        saveCriterion(tx, forum.id, one, sort),
      );
    }
    case 'question': {
      const question = { ...part.said, id: part.id ?? newId<'call-question'>(random) };
      const all = await loadQuestions(tx, forum.id);
      return await inOrder(all, question, part, MAX_QUESTIONS, (one, sort) =>
        saveQuestion(tx, forum.id, one, sort),
      );
    }
  }
}

/** Saves one among its like, and all of them in their order. `place` counts from 1; undefined: where it was, or last. */
async function inOrder<Part extends { readonly id: string }>(
  all: readonly Part[],
  changed: Part,
  { id, place }: Pick<PartChange, 'id' | 'place'>,
  most: number,
  saveOne: (part: Part, sort: number) => Promise<unknown>,
): Promise<Result<undefined, 'absent' | 'parts-many'>> {
  const was = all.findIndex((one) => one.id === changed.id);
  if (id !== undefined && was === -1) return refuse('absent');
  if (id === undefined && all.length >= most) return refuse('parts-many');
  const others = all.filter((one) => one.id !== changed.id);
  const index = place === undefined ? (was === -1 ? others.length : was) : place - 1;
  for (const [sort, part] of others.toSpliced(index, 0, changed).entries()) {
    await saveOne(part, sort);
  }
  return ok(undefined);
}

/** The address of one that is kept stays, whatever it is called now. */
function slugAmong(
  all: readonly { readonly id: string; readonly slug: string }[],
  id: string | undefined,
  name: string,
): string {
  const kept = all.find((one) => one.id === id);
  return kept ? kept.slug : freeSlugs(all.map(({ slug }) => slug))(slugOf(name));
}

async function isOf(tx: Tx, forum: WholeForum, part: PartNamed): Promise<boolean> {
  switch (part.kind) {
    case 'track':
      return forum.tracks.some(({ id }) => id === part.id);
    case 'room':
      return forum.rooms.some(({ id }) => id === part.id);
    case 'criterion':
      return (await loadCriteria(tx, forum.id)).some(({ id }) => id === part.id);
    case 'question':
      return (await loadQuestions(tx, forum.id)).some(({ id }) => id === part.id);
  }
}

async function remove(tx: Tx, forum: WholeForum, part: PartNamed): Promise<void> {
  switch (part.kind) {
    case 'track':
      return await removeTrack(tx, part.id);
    case 'room':
      return await removeRoom(tx, part.id);
    case 'criterion':
      return await removeCriterion(tx, part.id);
    case 'question':
      return await removeQuestion(tx, forum.id, part.id);
  }
}

async function touch(tx: Tx, context: ForumContext, forum: WholeForum): Promise<void> {
  await updateForum(tx, { ...forum, changedAt: context.platform.clock.now() });
  await tellForum(tx, context, forum, 'changed');
}
