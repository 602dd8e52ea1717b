import type { AreaId, OfficerId, QuestionId, SenderKey } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { type Sending, sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Source } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { AskerContact, KeptQuestion } from '../domain/question.ts';
import { replyBy } from '../domain/reply-term.ts';
import { whoGetsQuestion } from './who-gets-question.ts';
import { isQuestionKept, saveContact, saveQuestion } from '../storage/save-question.ts';
import { tellQuestionStep } from './question-in-reach.ts';

export interface AskQuestion extends AskerContact {
  readonly words: string;
  readonly areaId: AreaId;
  /** Whom it is asked; undefined: whoever answers for that place. */
  readonly officerId: OfficerId | undefined;
  readonly source: Source;
  readonly language: string;
  /** The sender’s key; or, where the asker has the code already, what it was made of. */
  readonly key: SenderKey | Sending<'question'>;
}

/** `place-unknown`: there is no such area any more, and nobody else to ask. `conflict`: the key was used for something else. */
export type AskRefusal = 'forbidden' | 'place-unknown' | 'conflict';

export interface QuestionReceipt {
  readonly code: ReceiptCode;
  readonly dueOn: Temporal.PlainDate;
  /** Who has it; undefined: a coordinator decides. */
  readonly officerId: OfficerId | undefined;
}

/** Keeps what somebody asks, and answers with the receipt when it is on the disk. Sent again, it is the same question. */
export async function askQuestion(
  context: PromisesContext,
  input: AskQuestion,
): Promise<Result<QuestionReceipt, AskRefusal>> {
  const { policy, actor, areas, receipts, platform } = context;
  if (!policy.can(actor, 'question.ask')) return refuse('forbidden');
  if (!input.officerId && !areas.get(input.areaId)) return refuse('place-unknown');
  return await inTransaction(context, (tx) =>
    // Whoever asks reads no question: the installation keeps it for them.
    asInstallation(tx, platform, async () => {
      const { id, code } = await sendingOf(tx, context, input.key);
      const question = askedQuestion(context, id, input);
      const marks = { fingerprint: fingerprintOf(input), receiptHash: receipts.hashOf(code) };
      const saved = await saveQuestion(tx, question, marks);
      if (saved.kind === 'conflict') return refuse('conflict');
      if (saved.kind === 'known') {
        return ok({ code, dueOn: saved.dueOn, officerId: saved.officerId });
      }
      if (input.email !== '' || input.phone !== '') await saveContact(tx, question.id, input);
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'question.ask',
        thing: { kind: 'question', id: question.id },
      });
      await tellQuestionStep(tx, context, question, 'question.asked');
      return ok({ code, dueOn: question.dueOn, officerId: question.officerId });
    }),
  );
}

async function sendingOf(
  tx: Tx,
  { receipts }: PromisesContext,
  key: AskQuestion['key'],
): Promise<Sending<'question'>> {
  if (typeof key !== 'string') return key;
  return await sendingUnder(receipts, 'question', key, (id) => isQuestionKept(tx, id));
}

function askedQuestion(context: PromisesContext, id: QuestionId, input: AskQuestion): KeptQuestion {
  const { platform, settings, workingDays } = context;
  const now = platform.clock.now();
  const { words, areaId, source, language } = input;
  const today = platform.clock.today();
  return {
    id,
    words,
    areaId,
    officerId: whoGetsQuestion(context, input),
    source,
    language,
    status: 'pending',
    askedAt: now,
    dueOn: replyBy(today, settings.number('question.reply-days'), workingDays),
    mergedInto: undefined,
    promiseId: undefined,
    changedAt: now,
  };
}

function fingerprintOf({ words, areaId, officerId, source, language, email, phone }: AskQuestion) {
  return fingerprint([words, areaId, officerId, source, language, email, phone]);
}
