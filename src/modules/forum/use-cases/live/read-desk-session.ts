import { type Result, ok, refuse } from '#kernel/result.ts';
import { inOwnName, inTransaction } from '#modules/identity/index.ts';
import type { HallState } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { loadLiveQuestions } from '../../storage/live/live-questions.ts';
import { countVoters } from '../../storage/live/live-votes.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { type NamedSession, sessionInReach } from './session-in-reach.ts';

/** A session as whoever leads it sees it. */
export interface DeskSession {
  readonly hall: Hall;
  /** What everybody in the hall sees. */
  readonly state: HallState;
  /** The first one first: nobody has looked at them. */
  readonly waiting: readonly LiveQuestion[];
  readonly hidden: readonly LiveQuestion[];
  /** What became of those without an answer, once it is over. */
  readonly left: readonly LiveQuestion[];
  /** How many telephones support anything; after the end nobody knows. */
  readonly voters: number;
  /** Whether they may end it, too, and not only moderate. */
  readonly mayRun: boolean;
}

export async function readDeskSession(
  context: LiveContext,
  named: NamedSession,
): Promise<Result<DeskSession, 'absent'>> {
  const { policy, actor, halls, platform } = context;
  const { id } = named;
  if (!policy.can(actor, 'live-question.moderate')) return refuse('absent');
  const read = await inTransaction(context, async (tx) => {
    const hall = await sessionInReach(tx, context, 'live-question.moderate', named);
    if (!hall) return undefined;
    const unseen = await loadLiveQuestions(tx, id, ['waiting', 'hidden', 'left', 'handed']);
    return { hall, unseen };
  });
  if (!read) return refuse('absent');
  const { hall, unseen } = read;
  const of = (...statuses: readonly LiveQuestion['status'][]) =>
    unseen.filter(({ status }) => statuses.includes(status));
  return ok({
    hall,
    state: await halls.state(id),
    waiting: of('waiting'),
    hidden: of('hidden'),
    left: of('left', 'handed'),
    // Who supported what stands behind the second wall: how many they are, the installation counts.
    voters: await inOwnName({ platform }, (tx) => countVoters(tx, id)),
    mayRun: mayWithForum(context, 'live-session.run', hall),
  });
}
