import { newId, type OrganisationId, type ReportId, type ReportUpdateId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { statusByPartner } from '../domain/partner-status.ts';
import { mayBecome } from '../domain/report-status.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { saveHeard } from '../storage/hand-overs.ts';
import { loadUpdates, lockReport } from '../storage/load-reports.ts';
import {
  findPartnerUpdate,
  findPassedTo,
  insertPartnerUpdate,
} from '../storage/partner-updates.ts';
import { saveStep } from '../storage/save-step.ts';
import { tellStep } from './tell-step.ts';

export interface PartnerUpdate {
  /** Its own name for this very update. */
  readonly partnerKey: string;
  readonly state: string;
  readonly words: string;
  /** When it happened there. */
  readonly at: Temporal.Instant;
}

/**
 * Keeps what a body that a report was passed on to says of it, once, however often it is told or asked; a state that was set
 * here later is left as it is, and what is hidden stays so. In the installation’s own name.
 */
export async function keepPartnerUpdate(
  tx: Tx,
  context: ReportsContext,
  { id, by: organisationId }: { readonly id: ReportId; readonly by: OrganisationId },
  { partnerKey, state, words, at }: PartnerUpdate,
): Promise<Result<ReportUpdateId, 'absent'>> {
  const { clock, random } = context.platform;
  const report = await lockReport(tx, id);
  if (!report || (await findPassedTo(tx, id)) !== organisationId) return refuse('absent');
  const key = { reportId: id, organisationId, partnerKey };
  const known = await findPartnerUpdate(tx, key);
  if (known) return ok(known);
  const status = await becomes(tx, report, state, at);
  const update = {
    id: newId<'report-update'>(random),
    at: clock.now(),
    party: 'other-body',
    accountId: undefined,
    status,
    words,
  } as const;
  const { passedTo, duplicateOf } = report;
  await saveStep(tx, id, update, {
    status: status ?? report.status,
    passedTo,
    passedToId: organisationId,
    duplicateOf,
  });
  await insertPartnerUpdate(tx, key, update.id);
  await saveHeard(tx, id, update);
  await tellStep(tx, context, report, { action: 'report.partner-update' });
  return ok(update.id);
}

async function becomes(tx: Tx, report: KeptReport, state: string, at: Temporal.Instant) {
  const status = statusByPartner(state);
  if (!status || report.status !== 'passed-on') return undefined;
  if (!mayBecome(report.status, status, 'staff')) return undefined;
  const steps = (await loadUpdates(tx, report.id)).filter((one) => one.status !== undefined);
  const last = steps.at(-1)?.at;
  return last && Temporal.Instant.compare(at, last) < 0 ? undefined : status;
}
