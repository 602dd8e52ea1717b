import type { AppealId, ReportId } from '#kernel/ids.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { registrationNumber } from '../domain/registration-number.ts';
import { findAppealOfReport } from '../storage/problems-of-appeals.ts';
import { appealInReach, canOnAnyAppeal } from './appeal-in-reach.ts';

/** The appeal that a report was made of, for whoever may read that appeal; its number alone, as lists show it. */
export async function appealOfReport(
  context: AppealsContext,
  reportId: ReportId,
): Promise<{ readonly id: AppealId; readonly number: string } | undefined> {
  if (!canOnAnyAppeal(context, 'read')) return undefined;
  return await inTransaction(context, async (tx) => {
    const id = await findAppealOfReport(tx, reportId);
    const appeal = id && (await appealInReach(tx, context, 'read', id));
    return appeal && { id: appeal.id, number: registrationNumber(appeal) };
  });
}
