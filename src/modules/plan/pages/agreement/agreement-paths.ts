import type { PlanId, PlanTextId, ProposalId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';

export function agreementsPath(locale: Locale, year: number): string {
  return localePath(locale, `/plan/${year}/agreement`);
}

export function agreementPath(
  locale: Locale,
  { year, number }: { readonly year: number; readonly number: number },
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/plan/${year}/agreement/${number}${page}`);
}

export function deskAgreementPath(
  locale: Locale,
  id: PlanId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/plan/${id}/agreement${page}`);
}

export function deskProposalPath(
  locale: Locale,
  id: ProposalId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/plan/proposals/${id}${page}`);
}

export function deskVotePath(locale: Locale, id: PlanTextId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/plan/vote/${id}${page}`);
}

/** A whole number of an address; undefined: there is no such page. */
export function numberOf({ params }: PageRequest, name: 'year' | 'number'): number | undefined {
  const text = params[name] ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}
