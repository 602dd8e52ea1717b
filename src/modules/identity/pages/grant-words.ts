import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import type { GrantRefusal } from '../use-cases/grant-role.ts';
import type { InviteRefusal } from '../use-cases/invite-person.ts';
import type { GrantProblem, TypedPlace } from './grant-form.ts';

/** Refusals that are said beside a field. */
export type ShownRefusal = Exclude<
  GrantRefusal | InviteRefusal,
  'forbidden' | 'step-up' | 'absent'
>;

const FIELDS: Readonly<Record<ShownRefusal, string>> = {
  'own-account': 'role',
  'out-of-reach': 'role',
  'held-already': 'role',
  'asked-already': 'role',
  'email-taken': 'email',
  'area-needed': 'area',
  'area-unknown': 'area',
  'organisation-needed': 'organisation',
  'organisation-unknown': 'organisation',
  'ends-before-today': 'until',
};

export function refusalField(refusal: ShownRefusal): string {
  return FIELDS[refusal];
}

export function grantErrors(
  locale: Locale,
  problems: readonly GrantProblem[],
): readonly FormError[] {
  const t = identityText.in(locale);
  return problems.map(({ field, problem }) => ({ field, text: t(`give.problem.${problem}`) }));
}

/** The area in which whoever acts may do this, where they have just one: most who do it do it there. */
export function ownArea(
  { actor, policy, places }: PeopleContext,
  locale: Locale,
  permission: 'role.grant' | 'break-glass.ask',
): TypedPlace {
  const reached = new Set(policy.scopes(actor, permission).map(({ areaId }) => areaId));
  const [only] = reached;
  const area = reached.size === 1 && only !== undefined ? places.areas.get(only) : undefined;
  const text = area ? nameIn(locale, area) : '';
  return { text, asked: text, chosen: area?.id ?? '', offered: area ? [area] : [] };
}

/** The organisation from whose page somebody comes to invite one of its people. */
export function askedOrganisation(
  { places }: PeopleContext,
  locale: Locale,
  id: string,
): TypedPlace {
  const organisation = places.organisations.get(id);
  const text = organisation ? nameIn(locale, organisation) : '';
  return {
    text,
    asked: text,
    chosen: organisation?.id ?? '',
    offered: organisation ? [organisation] : [],
  };
}
