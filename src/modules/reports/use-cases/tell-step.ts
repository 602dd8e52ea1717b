import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';

/** Acts of the journal, and the events that tell of them. */
const EVENTS = {
  'report.reopen': 'report.reopened',
  'report.confirm': 'report.confirmed',
  'report.support': 'report.supported',
  'report.answer': 'report.answered',
  'report.give': 'report.given',
  'report.correct': 'report.corrected',
  'report.note': 'report.noted',
  'report.call-back': 'report.called-back',
  'report.partner-update': 'report.answered-by-partner',
  'report.pass-on': 'report.handed-over',
  'report.pass-again': 'report.passed-again',
  'report.publish': 'report.published',
  'report.rewrite': 'report.rewritten',
  'report.hide': 'report.hidden',
  'report.show': 'report.shown',
  'report.show-photo': 'report.photo-shown',
  'report.withhold-photo': 'report.photo-withheld',
} as const;

export async function tellStep(
  tx: Tx,
  { platform: { clock, random }, actor }: ReportsContext,
  report: Told,
  { action }: { readonly action: keyof typeof EVENTS },
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action,
    thing: { kind: 'report', id: report.id },
  });
  // Whoever did it is not told of it.
  const by = actor.kind === 'staff' ? { by: actor.id } : {};
  const subject = { ...(await reportSubject(tx, report)), ...by };
  await recordEvent(tx, clock, random, { type: EVENTS[action], subject });
}

type Told = Pick<KeptReport, 'id' | 'areaId' | 'officerId' | 'visibility'>;

async function reportSubject(tx: Tx, report: Told): Promise<Readonly<Record<string, string>>> {
  const accounts = await loadOfficerAccounts(tx, [report]);
  return subjectOf(report, report.officerId && accounts.get(report.officerId));
}

/** As events tell of it: ids only. Whoever hears of it is judged by them, and by whose it is. */
export function subjectOf(
  { id, areaId, officerId, visibility }: Told,
  assignee: AccountId | undefined,
): Readonly<Record<string, string>> {
  return {
    report: id,
    visibility,
    ...(areaId ? { area: areaId } : {}),
    ...(officerId ? { officer: officerId } : {}),
    ...(assignee ? { assignee } : {}),
  };
}
