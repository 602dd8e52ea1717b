import type { AccountId, OrganisationId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction, namesOf } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { CallBack } from '../domain/call-back.ts';
import type { HandOver, HandOverWay } from '../domain/partner/hand-over.ts';
import type { ReportPhoto } from '../domain/photo-files.ts';
import type { KeptPublished } from '../domain/published-report.ts';
import type { KeptReport, ReportContact, ReportNote, ReportUpdate } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadCalls } from '../storage/calls.ts';
import { findHandOver } from '../storage/hand-overs.ts';
import { findPublishedOf } from '../storage/load-published.ts';
import { findContact, loadUpdates } from '../storage/load-reports.ts';
import { loadNotes } from '../storage/notes.ts';
import { loadPhotos } from '../storage/photos.ts';
import { waysToBodies } from './partner/way-to-body.ts';
import { mayWithReport, canOnAnyReport, type ReportAct, reportInReach } from './report-in-reach.ts';

/** What one may do with it, so that a page offers no more. */
const OFFERED = ['answer', 'note', 'give', 'correct', 'publish'] as const;

export interface ReadReport {
  readonly report: KeptReport;
  /** Undefined: its author left none. `masked`: there is one, and it is not for whoever reads. */
  readonly contact: ReportContact | { readonly kind: 'masked' } | undefined;
  readonly updates: readonly ReportUpdate[];
  readonly notes: readonly ReportNote[];
  /** Where its author wanted to be called back: who tried. */
  readonly calls: readonly CallBack[];
  readonly photos: readonly ReportPhoto[];
  /** What everybody reads of it, hidden or not; undefined: it was never published. */
  readonly published: KeptPublished | undefined;
  /** Of the colleagues who answered and noted. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** To another body by itself; undefined: to none. */
  readonly handOver: HandOver | undefined;
  /** For whoever may pass it on: how it gets to each body by itself. */
  readonly ways: ReadonlyMap<OrganisationId, HandOverWay>;
  readonly may: ReadonlySet<(typeof OFFERED)[number]>;
}

/** One report with all that it says. Who read it is written down, and who saw how to reach its author besides. */
export async function readReport(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<ReadReport, 'absent'>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'read')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'read', id);
    if (!report) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: report.visibility === 'confidential' ? 'confidential-report.read' : 'report.read',
      thing: { kind: 'report', id },
    });
    const updates = await loadUpdates(tx, id);
    const notes = await loadNotes(tx, id);
    const calls = await loadCalls(tx, id);
    const colleagues = [...updates, ...notes, ...calls].flatMap(({ accountId }) => accountId ?? []);
    const accounts = await loadOfficerAccounts(tx, [report]);
    const may = (act: ReportAct) => mayWithReport(context, act, report, accounts);
    const offered = new Set(OFFERED.filter(may));
    return ok({
      report,
      contact: await contactOf(tx, context, report, may('reach-author')),
      updates,
      notes,
      calls,
      photos: await loadPhotos(tx, id),
      published: await findPublishedOf(tx, id),
      names: await namesOf(tx, colleagues),
      handOver: await findHandOver(tx, id),
      ways: offered.has('answer') ? await waysToBodies(tx, context, report) : new Map(),
      may: offered,
    });
  });
}

async function contactOf(
  tx: Tx,
  { platform, actor }: ReportsContext,
  { id }: KeptReport,
  mayReach: boolean,
): Promise<ReadReport['contact']> {
  const { clock, random } = platform;
  if (!mayReach) {
    // That there is one, the reader may know: whom to ask for a call back.
    const kept = await asInstallation(tx, platform, () => findContact(tx, id));
    return kept && { kind: 'masked' };
  }
  const contact = await findContact(tx, id);
  if (contact) {
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report-contact.read',
      thing: { kind: 'report', id },
    });
  }
  return contact;
}
