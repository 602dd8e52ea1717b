import {
  newId,
  type OrganisationId,
  parseId,
  type ReportId,
  type ReportUpdateId,
} from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, asInstallation, inTransaction } from '../../identity/index.ts';
import { statusByPartner } from '../domain/partner-status.ts';
import { mayBecome } from '../domain/report-status.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadUpdates, lockReport } from '../storage/load-reports.ts';
import {
  findPartnerUpdate,
  findPassedTo,
  findReportOfPublished,
  insertPartnerUpdate,
} from '../storage/partner-updates.ts';
import { saveStep } from '../storage/save-step.ts';
import { findByToken } from '../storage/sent-by-program.ts';
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
        ? await takeUpdate(tx, context, id, actor.organisationId, update)
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

/** Keeps it once, however often it is told; a state that was set here later is left as it is. */
async function takeUpdate(
  tx: Tx,
  context: ReportsContext,
  id: ReportId,
  organisationId: OrganisationId,
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
