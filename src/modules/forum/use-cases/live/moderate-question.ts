import type { LiveQuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import {
  afterLiveAct,
  type HiddenBecause,
  type LiveAct,
  type LiveQuestion,
  type LiveQuestionStatus,
} from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import {
  endReading,
  findLiveQuestion,
  saveLiveQuestion,
} from '../../storage/live/live-questions.ts';
import { lockedSessionInReach, type NamedSession } from './session-in-reach.ts';
import { tellLive } from './tell-live.ts';

export interface ModerateQuestion {
  readonly session: NamedSession;
  readonly question: LiveQuestionId;
  readonly act: LiveAct;
  /** Of one that is hidden. */
  readonly reason: HiddenBecause | undefined;
}

/** `over`: the session was closed meanwhile. `impossible`: a colleague was faster. */
export type ModerateRefusal = 'absent' | 'over' | 'impossible' | 'reason-missing';

/** Shows a question to the hall, has it read aloud, notes that it was answered, or hides it with a reason. */
export async function moderateQuestion(
  context: LiveContext,
  { session, question: id, act, reason }: ModerateQuestion,
): Promise<Result<undefined, ModerateRefusal>> {
  const { policy, actor, platform, halls } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'live-question.moderate')) return refuse('absent');
  const moderated = await inTransaction<Result<undefined, ModerateRefusal>>(context, async (tx) => {
    const hall = await lockedSessionInReach(tx, context, 'live-question.moderate', session);
    const question = hall && (await findLiveQuestion(tx, id));
    if (!hall || question?.sessionId !== session.id) return refuse('absent');
    const judged = judge(hall, question, { act, reason });
    if (!judged.ok) return judged;
    const status = judged.value;
    const now = clock.now();
    // The host goes on to the next one: the one before has had its answer.
    if (status === 'reading') await endReading(tx, session.id, now);
    const became = status === 'hidden' ? { status, reason } : { status };
    await saveLiveQuestion(tx, id, became, now);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'live-question.moderate',
      thing: { kind: 'live-question', id },
    });
    await tellLive(tx, context, 'live-question.moderated', hall);
    return ok(undefined);
  });
  if (moderated.ok) halls.tell(session.id, 'question');
  return moderated;
}

/** What it becomes. */
function judge(
  hall: Hall,
  question: LiveQuestion,
  { act, reason }: Pick<ModerateQuestion, 'act' | 'reason'>,
): Result<LiveQuestionStatus, ModerateRefusal> {
  if (hall.status === 'closed') return refuse('over');
  const status = afterLiveAct(question.status, act);
  if (!status) return refuse('impossible');
  return status === 'hidden' && !reason ? refuse('reason-missing') : ok(status);
}
