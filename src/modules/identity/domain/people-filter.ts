import { foldText } from '#kernel/text/fold-text.ts';
import type { AccountStatus } from './account.ts';
import type { StaffRole } from './roles.ts';
import { heldGrants, type StaffPerson } from './staff-person.ts';

/** What narrows a list of people down; what is undefined narrows nothing. */
export interface PeopleFilter {
  /** Parts of a name or of an address. */
  readonly text: string | undefined;
  readonly role: StaffRole | undefined;
  readonly status: AccountStatus | undefined;
  /** Whoever holds a role for this organisation. */
  readonly organisationId?: string | undefined;
}

export function isNarrowed({ text, role, status }: PeopleFilter): boolean {
  return text !== undefined || role !== undefined || status !== undefined;
}

export function matchesFilter(
  person: StaffPerson,
  { text, role, status, organisationId }: PeopleFilter,
  today: Temporal.PlainDate,
): boolean {
  if (status !== undefined && person.status !== status) return false;
  const held = heldGrants(person, today);
  if (role !== undefined && !held.some((grant) => grant.role === role)) return false;
  const isMember = held.some((grant) => grant.organisationId === organisationId);
  if (organisationId !== undefined && !isMember) return false;
  return text === undefined || isFound(person, text);
}

/** Every word that was typed begins one of the name's, or stands in the address. */
function isFound({ name, email }: StaffPerson, text: string): boolean {
  const words = foldText(name).split(' ');
  if (email.includes(text.trim().toLowerCase())) return true;
  return foldText(text)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}
