import { parseId, type SenderKey } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Answers } from '../domain/answers.ts';
import { notTaken, type Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { lockRound } from '../storage/rounds.ts';
import { findSent, insertSheet, type NewSheet } from '../storage/sheets.ts';
import { type CodedRound, findCodedRound } from './find-open-round.ts';

export interface AnswerSurvey extends CodedRound {
  /** The sender's key: the same again is the same answer. */
  readonly key: SenderKey;
  /** Read by the questions of that very round (`readAnswer`). */
  readonly answers: Answers;
  /** Of a course: the code that she alone holds. It is not kept. */
  readonly ownCode: ReceiptCode | undefined;
}

export type AnswerRefusal =
  | 'absent'
  | 'over'
  | 'not-yet'
  | 'nothing-answered'
  /** The key was used for something else. */
  | 'conflict'
  /** Somebody with that code has answered this round. */
  | 'answered-before';

/**
 * Keeps what somebody answered, and nothing of who it was: no account, no address, no hour. Not in the journal either,
 * which would tell the moment.
 */
export async function answerSurvey(
  context: SurveysContext,
  given: AnswerSurvey,
): Promise<Result<undefined, AnswerRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return refuse('absent');
  if (Object.keys(given.answers).length === 0) return refuse('nothing-answered');
  return await inTransaction(context, (tx) =>
    // Whoever answers may read no answers: the installation keeps them.
    asInstallation(tx, platform, async () => {
      const found = await findCodedRound(tx, given, platform.clock.today());
      const round = found && (await lockRound(tx, found.id, 'share'));
      if (!round) return refuse('absent');
      const sheet = sheetOf(context, round, given);
      const sent = await findSent(tx, sheet.id);
      // Sent again after it was closed, it came in time all the same.
      if (sent) return sameOrConflict(sent, sheet);
      const closed = notTaken(round, sheet.day);
      if (closed) return refuse(closed);
      return (await insertSheet(tx, sheet)) ? ok(undefined) : await whyNot(tx, sheet);
    }),
  );
}

function sheetOf(
  { platform, receipts }: SurveysContext,
  round: Round,
  { key, answers, ownCode }: AnswerSurvey,
): NewSheet {
  const isPseudonymous = round.way === 'pseudonym' && ownCode !== undefined;
  return {
    id: key,
    roundId: round.id,
    day: platform.clock.today(),
    fingerprint: fingerprint(
      Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    // The same in each round of this series, another one elsewhere; without the server's key nobody makes it.
    pseudonym: isPseudonymous
      ? parseId<'pseudonym'>(receipts.keyFor(`survey ${round.seriesId} ${ownCode}`))
      : undefined,
    answers,
  };
}

type Sent = NonNullable<Awaited<ReturnType<typeof findSent>>>;

function sameOrConflict(sent: Sent, sheet: NewSheet): Result<undefined, AnswerRefusal> {
  const isSame = sent.roundId === sheet.roundId && sent.fingerprint === sheet.fingerprint;
  return isSame ? ok(undefined) : refuse('conflict');
}

/** Of two of one key at the same moment the other came first; else somebody of that pseudonym did. */
async function whyNot(tx: Tx, sheet: NewSheet): Promise<Result<undefined, AnswerRefusal>> {
  const sent = await findSent(tx, sheet.id);
  return sent ? sameOrConflict(sent, sheet) : refuse('answered-before');
}
