import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { mayAskWhetherMended } from '../domain/was-it-mended.ts';
import { saveMended } from '../storage/change-report.ts';
import { findReportByReceipt, lockReport } from '../storage/load-reports.ts';
import { reopen } from './reopen-report.ts';
import { wordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';

/** «Чи виправили?» Whoever says no says what is still wrong: else nobody would know what to do otherwise than before. */
export const mendedSchema = z.discriminatedUnion(
  'mended',
  [
    z.strictObject({ mended: z.literal('yes'), words: z.string().default('') }),
    z.strictObject({ mended: z.literal('no'), words: wordsSchema }),
  ],
  { error: 'answer-missing' },
);

export type AnswerWhetherMended = z.output<typeof mendedSchema> & { readonly code: ReceiptCode };

/** `not-asked`: too early, answered already, or it is open again. */
export type MendedRefusal = 'absent' | 'not-asked';

/** What whoever holds the receipt says four weeks later; «no» opens the report again. */
export async function answerWhetherMended(
  context: ReportsContext,
  input: AnswerWhetherMended,
): Promise<Result<undefined, MendedRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const found = await findReportByReceipt(tx, receipts.hashOf(input.code));
      const report = found && (await lockReport(tx, found.id));
      if (!report) return refuse('absent');
      if (!mayAskWhetherMended(report, platform.clock.now())) return refuse('not-asked');
      if (input.mended === 'no') await reopen(tx, context, report, input.words);
      else await tellStep(tx, context, report, { action: 'report.confirm' });
      await saveMended(tx, report.id, input.mended === 'yes');
      return ok(undefined);
    }),
  );
}
