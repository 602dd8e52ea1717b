import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnNameTogether } from '#modules/identity/index.ts';
import { type DeviceMark, deviceIn } from '../../domain/live/device.ts';
import type { HallState } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { type LiveQuestion, SUPPORTED } from '../../domain/live/live-question.ts';
import {
  deleteLiveVote,
  insertLiveVote,
  isOver,
  type LiveVote,
} from '../../storage/live/live-votes.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHallAt, type HallAddress } from './find-hall.ts';
import { tellLive } from './tell-live.ts';

export interface SupportQuestion extends HallAddress {
  /** As it is called in the hall. */
  readonly number: number;
  readonly mark: DeviceMark;
  /** False: what was given before is taken back. */
  readonly isSupported: boolean;
}

/** `over`: nothing is counted for it any more. */
export type SupportRefusal = 'absent' | 'over';

/**
 * One telephone more that wants to hear this, or one less; answered when it is on the disk. Sent twice, it is one. Nothing
 * of it stands in the journal, which would tell who wanted to hear what. Those of one moment are kept together.
 */
export async function supportQuestion(
  context: LiveContext,
  { number, mark, isSupported, ...address }: SupportQuestion,
): Promise<Result<{ readonly votes: number }, SupportRefusal>> {
  const { policy, actor, halls, receipts } = context;
  if (!policy.can(actor, 'live-question.support')) return refuse('absent');
  const hall = await findHallAt(context, address);
  if (!hall.ok) return hall;
  const { id } = hall.value;
  const question = await countedQuestion(context, hall.value, number);
  if (typeof question === 'string') return refuse(question);
  const vote = { session: id, question: question.id, device: deviceIn(receipts, id, mark) };
  const kept = await keepTogether(context, hall.value, vote, isSupported);
  if (!kept) return refuse('over');
  halls.tell(id, 'question');
  return ok({ votes: question.votes });
}

/** Refused only by what is true now; taken by what was a moment ago, since it is judged again where it is kept. */
async function countedQuestion(
  { halls }: LiveContext,
  { id }: Hall,
  number: number,
): Promise<LiveQuestion | SupportRefusal> {
  const known = questionIn(await halls.glance(id), number);
  if (known && isCounted(known)) return known;
  const state = await halls.state(id);
  // It ended while somebody was pressing.
  if (state.status === 'closed') return 'over';
  const question = questionIn(state, number);
  if (!question) return 'absent';
  return isCounted(question) ? question : 'over';
}

/** With the votes of other telephones at this moment; false: nothing is counted for its question any more. */
async function keepTogether(
  context: LiveContext,
  hall: Hall,
  vote: LiveVote,
  isSupported: boolean,
): Promise<boolean> {
  const begin = (tx: Tx) => tellLive(tx, context, 'live-question.supported', hall);
  try {
    return await inOwnNameTogether(context, `live votes ${hall.id}`, begin, async (tx) => {
      if (!isSupported) return await deleteLiveVote(tx, vote);
      await insertLiveVote(tx, vote);
      return true;
    });
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
}

function questionIn({ asked, answered }: HallState, number: number): LiveQuestion | undefined {
  const named = (one: LiveQuestion) => one.number === number;
  return asked.find(named) ?? answered.find(named);
}

function isCounted({ status }: LiveQuestion): boolean {
  return SUPPORTED.some((one) => one === status);
}
