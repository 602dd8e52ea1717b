import { endHandOver } from '../storage/hand-overs.ts';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { mayBecome } from '../domain/report-status.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReportByReceipt, lockReport } from '../storage/load-reports.ts';
import { saveStep } from '../storage/save-step.ts';
import { wordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';

/** What is still wrong: without it nobody would know what to do otherwise than before. */
export const reopeningSchema = z.strictObject({ words: wordsSchema });

export interface ReopenReport extends z.output<typeof reopeningSchema> {
  readonly code: ReceiptCode;
}

/** «Не виправлено»: said by whoever holds the receipt. What is open already stays so, and says so. */
export async function reopenReport(
  context: ReportsContext,
  { code, words }: ReopenReport,
): Promise<Result<undefined, 'absent' | 'not-closed'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const found = await findReportByReceipt(tx, receipts.hashOf(code));
      const report = found && (await lockReport(tx, found.id));
      if (!report) return refuse('absent');
      if (!mayBecome(report.status, 'reopened', 'author')) return refuse('not-closed');
      await reopen(tx, context, report, words);
      return ok(undefined);
    }),
  );
}

/** Opens what its author sees is not mended, in the transaction that found out. */
export async function reopen(
  tx: Tx,
  context: ReportsContext,
  report: KeptReport,
  words: string,
): Promise<void> {
  const update = {
    id: newId<'report-update'>(context.platform.random),
    at: context.platform.clock.now(),
    party: 'author',
    accountId: undefined,
    status: 'reopened',
    words,
  } as const;
  await saveStep(tx, report.id, update, { status: 'reopened' });
  await endHandOver(tx, report.id);
  await tellStep(tx, context, report, { action: 'report.reopen' });
}
