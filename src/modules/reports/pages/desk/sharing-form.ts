import { z } from 'zod';
import { type OfficerId, parseId, type ReportId } from '../../../../kernel/ids.ts';
import type { GivenReport } from '../../use-cases/give-reports.ts';
import type { GiveReport } from '../../use-cases/give-report.ts';
import { chosenId } from '../../../../platform/http/form-schemas.ts';

/** A ticked row: which report, and when whoever ticked it saw it last. */
function parseTicked(
  text: string,
): { readonly id: ReportId; readonly seenAt: Temporal.Instant } | undefined {
  const [number = '', moment = ''] = text.split('@');
  const id = parseId<'report'>(number);
  try {
    return id && { id, seenAt: Temporal.Instant.from(moment) };
  } catch {
    return undefined;
  }
}

const ticked = z
  .array(z.string())
  .transform((texts) => texts.flatMap((text) => parseTicked(text) ?? []))
  .refine((some) => some.length > 0, 'reports-missing');

/** Several to one officer; to nobody they are given one by one. */
export const sharingSchema = z.strictObject({
  report: ticked,
  officerId: chosenId<'officer'>().refine(
    (id): id is OfficerId => id !== undefined,
    'officer-missing',
  ),
});

/** What was given, back to whom it was with before: `report@seen@officer`, the last empty for nobody. */
export function undoText({ id, changedAt, hadOfficerId }: GivenReport): string {
  return `${id}@${changedAt}@${hadOfficerId ?? ''}`;
}

export function parseUndo(text: string): GiveReport | undefined {
  const seen = parseTicked(text);
  const officer = text.split('@')[2] ?? '';
  const officerId = parseId<'officer'>(officer);
  return seen && (officerId || officer === '') ? { ...seen, officerId } : undefined;
}
