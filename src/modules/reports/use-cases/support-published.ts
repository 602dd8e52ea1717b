import { type Band, bandOf } from '#kernel/disclosure/public-count.ts';
import { parseId, type PublishedReportId, type SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { isOpen } from '../domain/report-status.ts';
import { addSupporter, lockPublished } from '../storage/supporters.ts';
import { tellStep } from './tell-step.ts';

export interface SupportPublished {
  readonly id: PublishedReportId;
  /** The sender’s own, made by the form: the same one again counts once. */
  readonly key: SenderKey;
}

/** `gone`: it was hidden meanwhile. `closed`: nothing is left to do about it, and what is still wrong is a new report. */
export type SupportRefusal = 'absent' | 'gone' | 'closed';

/** «Я теж це бачу»: no second report of the same, no account. Answers how many say so, as everybody reads it. */
export async function supportPublished(
  context: ReportsContext,
  { id, key }: SupportPublished,
): Promise<Result<{ readonly supporters: Band }, SupportRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'published.support')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    // Whoever supports a report may read nothing of it but what was published.
    asInstallation(tx, platform, async () => {
      const found = await lockPublished(tx, id);
      if (!found) return refuse('absent');
      const { published, report } = found;
      if (published.isHidden) return refuse('gone');
      if (!isOpen(published.status)) return refuse('closed');
      const supporter = parseId<'supporter'>(receipts.keyFor(`support ${id} ${key}`));
      if (!supporter || !(await addSupporter(tx, id, supporter))) {
        return ok({ supporters: bandOf('reports.supporters', published.supporters) });
      }
      await tellStep(tx, context, report, { action: 'report.support' });
      return ok({ supporters: bandOf('reports.supporters', published.supporters + 1) });
    }),
  );
}
