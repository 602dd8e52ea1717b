import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';

/** Acts of the journal, and the events that tell of them. */
const EVENTS = {
  'report.reopen': 'report.reopened',
  'report.answer': 'report.answered',
  'report.give': 'report.given',
  'report.correct': 'report.corrected',
  'report.note': 'report.noted',
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
  await recordEvent(tx, clock, random, { type: EVENTS[action], subject: reportSubject(report) });
}

type Told = Pick<KeptReport, 'id' | 'areaId' | 'officerId' | 'visibility'>;

/** As events tell of it: ids only. */
export function reportSubject({
  id,
  areaId,
  officerId,
  visibility,
}: Told): Readonly<Record<string, string>> {
  return {
    report: id,
    visibility,
    ...(areaId ? { area: areaId } : {}),
    ...(officerId ? { officer: officerId } : {}),
  };
}
