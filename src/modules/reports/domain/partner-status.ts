import type { ReportStatus } from './report-status.ts';

/**
 * What a body that a report was passed on to calls the state of it, in Open311’s two words and in FixMyStreet’s; undefined:
 * words only, it goes on there.
 */
const PARTNER_STATES: Readonly<Record<string, ReportStatus | undefined>> = {
  open: undefined,
  investigating: undefined,
  in_progress: undefined,
  action_scheduled: undefined,
  internal_referral: undefined,
  closed: 'resolved',
  fixed: 'resolved',
  duplicate: 'answered',
  no_further_action: 'answered',
  not_councils_responsibility: 'answered',
};

export function isPartnerState(text: string): boolean {
  return Object.hasOwn(PARTNER_STATES, keyOf(text));
}

/** What it makes of the report; undefined: nothing. */
export function statusByPartner(text: string): ReportStatus | undefined {
  return isPartnerState(text) ? PARTNER_STATES[keyOf(text)] : undefined;
}

function keyOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
