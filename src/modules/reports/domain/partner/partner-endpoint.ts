import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PartnerProblem } from './partner-problem.ts';
import type { PartnerService } from './partner-services.ts';

export const MAX_ADDRESS_LENGTH = 500;

/** Where a body takes reports, and what goes there under which name. */
export interface PartnerEndpoint {
  readonly organisationId: OrganisationId;
  /** Ends in `/`: the names of Open311’s calls follow. */
  readonly address: string;
  readonly jurisdiction: string | undefined;
  /** There is one; it is unsealed where it is sent, and nowhere else. */
  readonly hasKey: boolean;
  readonly isOn: boolean;
  /** Of our categories, by their keys. */
  readonly serviceCodes: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly check: PartnerCheck | undefined;
  readonly changedAt: Temporal.Instant;
}

/** What was found when somebody looked whether it works. */
export interface PartnerCheck {
  readonly at: Temporal.Instant;
  readonly problem: PartnerProblem | undefined;
  /** As they tell them; empty where they told none. */
  readonly services: readonly PartnerService[];
  readonly givesList: boolean;
  readonly givesUpdates: boolean;
}

type AddressProblem = 'address-unreadable' | 'address-unsafe';

/** Whoever types the address of a call (`…/v2/services.json`) means what stands before it. */
export function parseEndpointAddress(text: string): Result<string, AddressProblem> {
  const given = text.trim();
  if (given.length > MAX_ADDRESS_LENGTH || !URL.canParse(given))
    return refuse('address-unreadable');
  const url = new URL(given);
  if (url.protocol !== 'https:') return refuse('address-unsafe');
  if (url.username + url.password + url.search + url.hash !== '') {
    return refuse('address-unreadable');
  }
  const path = url.pathname
    .replace(/\/(services|requests|discovery)\.(json|xml)$/, '/')
    .replace(/(?<!\/)\/*$/, '/');
  return ok(url.origin + path);
}
