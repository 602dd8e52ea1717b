/** What real servers write where Open311 knows `open` and `closed`, as the words that `partner-status.ts` knows. */
const SYNONYMS: Readonly<Record<string, string>> = {
  new: 'open',
  received: 'open',
  submitted: 'open',
  acknowledged: 'open',
  confirmed: 'open',
  pending: 'open',
  reopened: 'open',
  assigned: 'in_progress',
  accepted: 'in_progress',
  started: 'in_progress',
  planned: 'action_scheduled',
  scheduled: 'action_scheduled',
  resolved: 'fixed',
  completed: 'fixed',
  complete: 'fixed',
  done: 'fixed',
  fixed_council: 'fixed',
  fixed_user: 'fixed',
  rejected: 'no_further_action',
  declined: 'no_further_action',
  invalid: 'no_further_action',
  unable_to_fix: 'no_further_action',
  not_responsible: 'not_councils_responsibility',
};

/** As we call it; a word that nobody knows stays itself, and makes nothing of the report. */
export function theirState(text: string): string {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .slice(0, 60);
  return (Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined) ?? key;
}
