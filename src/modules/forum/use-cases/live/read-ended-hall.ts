import { type Result, ok, refuse } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { loadLiveQuestions } from '../../storage/live/live-questions.ts';
import { loadEarlierHalls } from '../../storage/live/live-sessions.ts';
import { inHallOrder } from '../../domain/live/hall-state.ts';

/** What came of a hall's questions, for everybody. */
export interface EndedHall {
  /** In the order in which the hall wanted to hear them. */
  readonly answered: readonly LiveQuestion[];
  /** Everybody in the hall read them, and there was no time. Those that nobody had looked at are counted alone. */
  readonly left: readonly LiveQuestion[];
  readonly unshown: number;
  /** The last day for the last answer; undefined: they are being handed over, or there are none. */
  readonly dueOn: Temporal.PlainDate | undefined;
}

export async function readEndedHall(
  { policy, actor, platform }: LiveContext,
  { id }: Pick<Hall, 'id'>,
): Promise<Result<EndedHall, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  const all = await inOwnName({ platform }, (tx) =>
    loadLiveQuestions(tx, id, ['answered', 'left', 'handed']),
  );
  const left = all.filter(({ status }) => status !== 'answered');
  const shown = left.filter(({ shownAt }) => shownAt !== undefined);
  const days = left.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
  return ok({
    answered: all.filter(({ status }) => status === 'answered').toSorted(inHallOrder),
    left: shown.toSorted(inHallOrder),
    unshown: left.length - shown.length,
    dueOn: days.toSorted(Temporal.PlainDate.compare).at(-1),
  });
}

/** The sessions that are over in a hall's room, besides this one. */
export async function listEarlierHalls(
  { policy, actor, platform }: LiveContext,
  { id, roomId }: Pick<Hall, 'id' | 'roomId'>,
): Promise<Result<readonly Hall[], 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  const earlier = await loadEarlierHalls(platform.database.read, roomId);
  return ok(earlier.filter((hall) => hall.id !== id));
}
