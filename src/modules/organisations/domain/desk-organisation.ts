import type { Id, OrganisationId } from '../../../kernel/ids.ts';
import type { AreaDirectory } from '../../areas/index.ts';
import type { Resource } from '../../identity/index.ts';
import type { KnownOrganisation } from './organisation-draft.ts';

export type ContactId = Id<'contact'>;
export type AgreementId = Id<'agreement'>;

/** Who speaks for an organisation, in their service. */
export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  /** «директорка», «заступник голови»; empty where that is not known. */
  readonly post: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/** What was agreed with an organisation, and until when it holds. */
export interface Agreement {
  readonly id: AgreementId;
  readonly subject: string;
  readonly number: string | undefined;
  readonly signedOn: Temporal.PlainDate;
  /** The last day; undefined: until somebody ends it. */
  readonly endsOn: Temporal.PlainDate | undefined;
  /** Ended before its time. */
  readonly endedOn: Temporal.PlainDate | undefined;
}

export type AgreementState = 'to-come' | 'in-force' | 'ends-soon' | 'over';

/** In time to sit down together and write the next one. */
const SOON_DAYS = 30;

export function agreementState(
  { signedOn, endsOn, endedOn }: Pick<Agreement, 'signedOn' | 'endsOn' | 'endedOn'>,
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
  areas: Pick<AreaDirectory, 'chain'>,
  { id, areaId, serves }: Pick<KnownOrganisation, 'areaId' | 'serves'> & { id?: OrganisationId },
): Resource {
  const places = areaId === undefined ? serves : [areaId, ...serves];
  return {
    areaIds: places.flatMap((place) => areas.chain(place).map((area) => area.id)),
    ...(id === undefined ? {} : { organisationId: id }),
  };
}
