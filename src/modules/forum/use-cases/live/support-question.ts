import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { inOwnNameTogether } from '../../../identity/index.ts';
import { type DeviceMark, deviceIn } from '../../domain/live/device.ts';
import type { HallState } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { type LiveQuestion, SUPPORTED } from '../../domain/live/live-question.ts';
import { deleteLiveVote, insertLiveVote } from '../../storage/live/live-votes.ts';
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
  const state = await halls.state(id);
  // It ended while somebody was pressing.
  if (state.status === 'closed') return refuse('over');
  const question = questionIn(state, number);
  if (!question) return refuse('absent');
  if (!isCounted(question)) return refuse('over');
  const vote = { session: id, question: question.id, device: deviceIn(receipts, id, mark) };
  const tell = (tx: Parameters<typeof tellLive>[0]) =>
    tellLive(tx, context, 'live-question.supported', hall.value);
  const kept = await inOwnNameTogether(context, `live votes ${id}`, tell, (tx) =>
    isSupported ? insertLiveVote(tx, vote) : deleteLiveVote(tx, vote),
  );
  if (!kept) return refuse('over');
  halls.tell(id);
  return ok({ votes: question.votes });
}

function questionIn({ asked, answered }: HallState, number: number): LiveQuestion | undefined {
  const named = (one: LiveQuestion) => one.number === number;
  return asked.find(named) ?? answered.find(named);
}

function isCounted({ status }: LiveQuestion): boolean {
  return SUPPORTED.some((one) => one === status);
}
