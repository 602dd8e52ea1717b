import { parseId, type ReportId, type ReportUpdateId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReportOfPublished } from '../storage/partner-updates.ts';
import { findByToken } from '../storage/sent-by-program.ts';
import { keepPartnerUpdate, type PartnerUpdate } from './keep-partner-update.ts';

/**
 * What a body tells of a report that was passed on to it: by the id that everybody reads it under, or by the token that its
 * own program got when it sent it. Any other report is as if there were none.
 */
export async function recordPartnerUpdate(
  context: ReportsContext & { readonly actor: Extract<Actor, { readonly kind: 'api-client' }> },
  { reference, ...update }: PartnerUpdate & { readonly reference: string },
): Promise<Result<ReportUpdateId, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'partner-update.send')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const id = await reportBy(tx, reference);
      return id
        ? await keepPartnerUpdate(tx, context, { id, by: actor.organisationId }, update)
        : refuse('absent');
    }),
  );
}

async function reportBy(tx: Tx, reference: string): Promise<ReportId | undefined> {
  const token = parseId<'program-token'>(reference);
  const published = parseId<'published-report'>(reference);
  const sent = token && (await findByToken(tx, token));
  return sent ? sent.reportId : published && (await findReportOfPublished(tx, published));
}
