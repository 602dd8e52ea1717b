import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AppealStep, KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { reportOfProblem } from '../domain/problem-to-share.ts';
import { registrationNumber } from '../domain/registration-number.ts';
import { findNewsWays, type ToldBy } from '../storage/author-reach.ts';
import { findAppealByReceipt, loadSteps } from '../storage/load-appeals.ts';
import { findSharedProblem } from '../storage/problems-of-appeals.ts';

/** What became of one’s appeal. Of what its author wrote, nothing is shown again: a slip of paper is easily lost. */
export interface ReadAppealReceipt
  extends Pick<KeptAppeal, 'kind' | 'status' | 'receivedOn' | 'dueOn' | 'passedTo'> {
  readonly number: string;
  readonly areaId: KeptAppeal['areaId'];
  /** Opens the report that was made of its problem. */
  readonly reportCode: ReceiptCode | undefined;
  /** How its author hears of news by themselves; empty: not at all, no more, or the installation has not that way. */
  readonly news: readonly ToldBy[];
  /** Without who made them: an office answers. */
  readonly steps: readonly Omit<AppealStep, 'accountId'>[];
}

/** For whoever holds the code. */
export async function readAppealReceipt(
  context: AppealsContext,
  code: ReceiptCode,
): Promise<Result<ReadAppealReceipt, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'appeal-receipt.read')) return refuse('absent');
  const ways = { email: platform.mail, sms: platform.sms };
  return await inTransaction(context, (tx) =>
    // Row-level security knows accounts, and whoever holds a receipt has none.
    asInstallation(tx, platform, async () => {
      const appeal = await findAppealByReceipt(tx, receipts.hashOf(code));
      if (!appeal) return refuse('absent');
      const { kind, status, receivedOn, dueOn, passedTo } = appeal;
      const steps = await loadSteps(tx, appeal.id);
      const shared = await findSharedProblem(tx, receipts, appeal.id);
      return ok({
        kind,
        status,
        receivedOn,
        dueOn,
        passedTo,
        number: registrationNumber(appeal),
        news: (await findNewsWays(tx, appeal.id)).filter((by) => ways[by] !== undefined),
        areaId: appeal.areaId,
        reportCode: shared && reportOfProblem(receipts, shared).code,
        steps: steps.map(({ id, at, status: became, words }) => ({
          id,
          at,
          status: became,
          words,
        })),
      });
    }),
  );
}
