import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import type { NamedPlace, PeoplePlaces, PlaceNames } from '../domain/names-of-places.ts';
import { STAFF_ROLES, type StaffRole } from '../domain/roles.ts';
import type { WantedGrant } from '../domain/wanted-grant.ts';

/** A place as somebody types it: the words, and of those that were found for them the one that was chosen. */
export interface TypedPlace {
  readonly text: string;
  /** For which words the choice was offered. */
  readonly asked: string;
  readonly chosen: string;
  /** Places found for the text, at most `OFFERED`. */
  readonly offered: readonly NamedPlace[];
}

/** What was typed, whatever it was. */
export interface TypedGrant {
  readonly role: string;
  readonly area: TypedPlace;
  readonly organisation: TypedPlace;
  readonly until: string;
}

export type GrantProblem =
  | { readonly field: 'role'; readonly problem: 'role-missing' }
  | { readonly field: 'area'; readonly problem: 'area-unknown' | 'area-which' }
  | {
      readonly field: 'organisation';
      readonly problem: 'organisation-unknown' | 'organisation-which';
    }
  | { readonly field: 'until'; readonly problem: 'until-unreadable' };

export async function typedGrant(form: URLSearchParams, places: PeoplePlaces): Promise<TypedGrant> {
  return {
    role: form.get('role') ?? '',
    area: await typedPlace(form, 'area', places.areas),
    organisation: await typedPlace(form, 'organisation', places.organisations),
    until: form.get('until')?.trim() ?? '',
  };
}

export async function typedPlace(
  form: URLSearchParams,
  name: string,
  names: Pick<PlaceNames, 'search'>,
): Promise<TypedPlace> {
  const text = form.get(name)?.trim() ?? '';
  return {
    text,
    asked: form.get(`${name}-asked`) ?? '',
    chosen: form.get(`${name}-chosen`) ?? '',
    offered: text === '' ? [] : await names.search(text, OFFERED),
  };
}

/** How many places of one name are offered. */
export const OFFERED = 8;

/** What was meant, or every field that does not say it. */
export function readGrantForm(
  typed: TypedGrant,
  places: PeoplePlaces,
): Result<WantedGrant, readonly GrantProblem[]> {
  const role = readRole(typed.role);
  const area = findPlace(typed.area, places.areas);
  const organisation = findPlace(typed.organisation, places.organisations);
  const until = readUntil(typed.until);
  if (role.ok && area.ok && organisation.ok && until.ok) {
    const [areaId, organisationId] = [area.value, organisation.value];
    return ok({ role: role.value, areaId, organisationId, endsOn: until.value });
  }
  const problems: GrantProblem[] = [];
  if (!role.ok) problems.push({ field: 'role', problem: role.refusal });
  if (!area.ok) problems.push({ field: 'area', problem: `area-${area.refusal}` });
  if (!organisation.ok) {
    problems.push({ field: 'organisation', problem: `organisation-${organisation.refusal}` });
  }
  if (!until.ok) problems.push({ field: 'until', problem: until.refusal });
  return refuse(problems);
}

function readRole(typed: string): Result<StaffRole, 'role-missing'> {
  const role = STAFF_ROLES.find((one) => one === typed);
  return role ? ok(role) : refuse('role-missing');
}

/** The last day, where one was typed. */
function readUntil(typed: string): Result<Temporal.PlainDate | undefined, 'until-unreadable'> {
  const day = parseDate(typed);
  return day || typed === '' ? ok(day) : refuse('until-unreadable');
}

/** The one that was chosen for these very words; else the only one that they can mean. */
export function findPlace(
  { text, asked, chosen, offered }: TypedPlace,
  names: Pick<PlaceNames, 'get'>,
): Result<string | undefined, 'unknown' | 'which'> {
  if (text === '') return ok(undefined);
  if (text === asked && names.get(chosen)) return ok(chosen);
  const [first] = offered;
  if (!first) return refuse('unknown');
  const called = offered.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (offered.length === 1) return ok(first.id);
  const [only] = called;
  return called.length === 1 && only ? ok(only.id) : refuse('which');
}
