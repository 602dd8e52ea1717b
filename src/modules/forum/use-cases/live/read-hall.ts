import type { LiveQuestionId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import { type DeviceMark, deviceIn } from '../../domain/live/device.ts';
import { handedQuestion } from '../../domain/live/handed-question.ts';
import { type HallState, wordsOf } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { loadQuestionsOfDevice } from '../../storage/live/live-questions.ts';
import { loadVotesOf } from '../../storage/live/live-votes.ts';

/** What one telephone asked, with the code that opens its answer should there be no time for it in the hall. */
export interface OwnQuestion extends LiveQuestion {
  readonly receipt: ReceiptCode;
}

export interface OwnInHall {
  readonly asked: readonly OwnQuestion[];
  readonly supported: ReadonlySet<LiveQuestionId>;
}

/** What everybody in the hall may see. */
export async function readHall(
  { policy, actor, halls }: LiveContext,
  { id }: Pick<Hall, 'id'>,
): Promise<Result<HallState, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  return ok(await halls.state(id));
}

/** The same in as few bytes as will do; the same text until something changes. */
export async function readHallNews(
  { policy, actor, halls }: LiveContext,
  { id }: Pick<Hall, 'id'>,
): Promise<Result<string, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  return ok(await halls.news(id));
}

/** The words of some questions, by their numbers. */
export async function readHallWords(
  { policy, actor, halls }: LiveContext,
  { id, numbers }: Pick<Hall, 'id'> & { readonly numbers: ReadonlySet<number> },
): Promise<Result<Readonly<Record<string, string>>, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  return ok(wordsOf(await halls.state(id), numbers));
}

/** What the telephone with this mark asked and supports; nobody else is shown it. */
export async function readOwnInHall(
  { policy, actor, platform, receipts }: LiveContext,
  { id, mark }: Pick<Hall, 'id'> & { readonly mark: DeviceMark },
): Promise<Result<OwnInHall, 'absent'>> {
  if (!policy.can(actor, 'live-question.ask')) return refuse('absent');
  const device = deviceIn(receipts, id, mark);
  return await inOwnName({ platform }, async (tx) => {
    const asked = await loadQuestionsOfDevice(tx, id, device);
    return ok({
      asked: asked.map((question) => ({
        ...question,
        receipt: handedQuestion(receipts, question.id).code,
      })),
      supported: await loadVotesOf(tx, id, device),
    });
  });
}
