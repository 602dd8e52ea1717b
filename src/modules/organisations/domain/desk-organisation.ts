import type { Id, OrganisationId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Resource } from '#modules/identity/index.ts';
import type { KnownOrganisation } from './organisation-draft.ts';

export type ContactId = Id<'contact'>;
export type AgreementId = Id<'agreement'>;

/** What is known of somebody who speaks for an organisation, in their service. */
export interface ContactFacts {
  readonly name: string;
  /** «директорка», «заступник голови»; empty where that is not known. */
  readonly post: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

export interface Contact extends ContactFacts {
  readonly id: ContactId;
  readonly changedAt: Temporal.Instant;
}

/** What was agreed with an organisation, and until when it holds. */
export interface AgreementFacts {
  readonly subject: string;
  readonly number: string | undefined;
  readonly signedOn: Temporal.PlainDate;
  /** The last day; undefined: until somebody ends it. */
  readonly endsOn: Temporal.PlainDate | undefined;
}

export interface Agreement extends AgreementFacts {
  readonly id: AgreementId;
  /** Ended before its time. */
  readonly endedOn: Temporal.PlainDate | undefined;
  readonly changedAt: Temporal.Instant;
}

/** When it holds. */
export type AgreementDays = Pick<Agreement, 'signedOn' | 'endsOn' | 'endedOn'>;

export function sameContact(one: ContactFacts, other: ContactFacts): boolean {
  return (['name', 'post', 'phone', 'email'] as const).every((fact) => one[fact] === other[fact]);
}

export function sameAgreement(one: AgreementFacts, other: AgreementFacts): boolean {
  return (['subject', 'number', 'signedOn', 'endsOn'] as const).every(
    (fact) => one[fact]?.toString() === other[fact]?.toString(),
  );
}

export type AgreementState = 'to-come' | 'in-force' | 'ends-soon' | 'over';

/** In time to sit down together, write the next one and have a council vote on it. */
export const SOON_DAYS = 60;

export function agreementState(
  { signedOn, endsOn, endedOn }: AgreementDays,
  today: Temporal.PlainDate,
): AgreementState {
  const last = endedOn ?? endsOn;
  if (last !== undefined && Temporal.PlainDate.compare(last, today) < 0) return 'over';
  if (endedOn !== undefined) return 'over';
  if (Temporal.PlainDate.compare(signedOn, today) > 0) return 'to-come';
  const soon = today.add({ days: SOON_DAYS });
  return last !== undefined && Temporal.PlainDate.compare(last, soon) <= 0
    ? 'ends-soon'
    : 'in-force';
}

/** An organisation as those see it who keep it: closed ones too, and when it changed last. */
export interface DeskOrganisation extends KnownOrganisation {
  readonly changedAt: Temporal.Instant;
}

/** Whose an organisation is: of where it stands, of what it answers for, and of its own members. */
export function organisationResource(
  areas: Pick<AreaDirectory, 'lineOf'>,
  { id, areaId, serves }: Pick<KnownOrganisation, 'areaId' | 'serves'> & { id?: OrganisationId },
): Resource {
  const places = areaId === undefined ? serves : [areaId, ...serves];
  return {
    areaIds: places.flatMap((place) => areas.lineOf(place)),
    ...(id === undefined ? {} : { organisationId: id }),
  };
}
