import { type OfficerId, parseId, type ReportId } from '#kernel/ids.ts';

/** A report of a list, as it was seen there. */
export interface SeenReport {
  readonly id: ReportId;
  readonly seenAt: Temporal.Instant;
}

/** A report that goes to an officer; undefined: to nobody. */
export interface Gift extends SeenReport {
  readonly officerId: OfficerId | undefined;
}

/** As a box of a list carries it: `report@moment`. */
export function seenText({ id, changedAt }: Kept): string {
  return `${id}@${changedAt.toString()}`;
}

export function parseSeen(text: string): SeenReport | undefined {
  const [number = '', moment = ''] = text.split('@');
  const id = parseId<'report'>(number);
  try {
    return id && { id, seenAt: Temporal.Instant.from(moment) };
  } catch {
    return undefined;
  }
}

/** Back to whom it was with before: `report@moment@officer`, the last one empty for nobody. */
export function giftText({
  hadOfficerId,
  ...kept
}: Kept & { readonly hadOfficerId: OfficerId | undefined }): string {
  return `${seenText(kept)}@${hadOfficerId ?? ''}`;
}

export function parseGift(text: string): Gift | undefined {
  const seen = parseSeen(text);
  const officer = text.split('@')[2] ?? '';
  const officerId = parseId<'officer'>(officer);
  return seen && (officerId || officer === '') ? { ...seen, officerId } : undefined;
}

interface Kept {
  readonly id: ReportId;
  readonly changedAt: Temporal.Instant;
}
