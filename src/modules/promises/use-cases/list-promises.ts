import type { AreaId, OfficerId, PromiseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { dueOf } from '../domain/due.ts';
import type { Answerable, KeptPromise } from '../domain/promise.ts';
import { isPromiseOpen, OPEN_PROMISES, type PromiseStatus } from '../domain/promise-status.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  countPromises,
  findPromise,
  loadPromisedAreas,
  loadPromises,
  type PromiseCounts,
  type PromisesFilter,
} from '../storage/load-promises.ts';
import { publicAreas } from './public-areas.ts';

/** What a list may be narrowed down to. */
export const PROMISE_VIEWS = ['open', 'overdue', 'kept', 'not-kept', 'withdrawn'] as const;
export type PromiseView = (typeof PROMISE_VIEWS)[number];

/** What everybody reads of a promise in a list. */
export interface ListedPromise {
  readonly id: PromiseId;
  readonly words: string;
  readonly owner: Answerable;
  readonly areaId: AreaId;
  readonly dueOn: Temporal.PlainDate;
  readonly firstDueOn: Temporal.PlainDate;
  readonly status: PromiseStatus;
  readonly isOverdue: boolean;
  readonly givenAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

export interface ListPromises {
  /** With all areas in it; undefined: everywhere. */
  readonly areaId?: AreaId | undefined;
  readonly officerId?: OfficerId | undefined;
  readonly view?: PromiseView | undefined;
  /** What is due first before the others, instead of the newest. */
  readonly isByDue?: boolean;
  /** The last one of the page before. */
  readonly after?: PromiseId | undefined;
  readonly limit: number;
}

export interface PromisesPage {
  readonly promises: readonly ListedPromise[];
  /** Of all that are there, whatever the view is. */
  readonly counts: PromiseCounts;
  /** `after` of the next page; undefined on the last one. */
  readonly next: PromiseId | undefined;
}

/** What was promised, the newest first: for everybody, and exact, since it is an account of officials. */
export async function listPromises(
  { policy, actor, platform, areas }: PromisesContext,
  { areaId, officerId, view, isByDue, after, limit }: ListPromises,
): Promise<Result<PromisesPage, 'absent'>> {
  if (!policy.can(actor, 'promise.read')) return refuse('absent');
  const reader = platform.database.read;
  const today = platform.clock.today();
  const areaIds = publicAreas({ areas }, await loadPromisedAreas(reader), areaId);
  const place = after && (await findPromise(reader, after));
  if (after && !place) return refuse('absent');
  const loaded = await loadPromises(
    reader,
    { areaIds, officerId, isByDue, ...narrowed(view, today) },
    limit + 1,
    place && { at: place.givenAt, id: place.id },
  );
  const promises = loaded.slice(0, limit).map((promise) => listedPromise(promise, today));
  return ok({
    promises,
    counts: await countPromises(reader, { areaIds, officerId }, today),
    next: loaded.length > limit ? promises.at(-1)?.id : undefined,
  });
}

/** Where something was promised; nothing for whoever may not read it. */
export async function listPromisedAreas({
  policy,
  actor,
  platform,
  areas,
}: PromisesContext): Promise<readonly AreaId[]> {
  if (!policy.can(actor, 'promise.read')) return [];
  return publicAreas({ areas }, await loadPromisedAreas(platform.database.read), undefined);
}

function narrowed(
  view: PromiseView | undefined,
  today: Temporal.PlainDate,
): Pick<PromisesFilter, 'statuses' | 'overdueOn'> {
  switch (view) {
    case undefined:
      return {};
    case 'open':
      return { statuses: OPEN_PROMISES };
    case 'overdue':
      return { overdueOn: today };
    case 'kept':
    case 'not-kept':
    case 'withdrawn':
      return { statuses: [view] };
  }
}

export function listedPromise(promise: KeptPromise, today: Temporal.PlainDate): ListedPromise {
  const { id, words, owner, areaId, dueOn, firstDueOn, status, givenAt, changedAt } = promise;
  return {
    id,
    words,
    owner,
    areaId,
    dueOn,
    firstDueOn,
    status,
    isOverdue: isPromiseOpen(status) && dueOf(dueOn, today) === 'overdue',
    givenAt,
    changedAt,
  };
}
