import type { AccountId, ApiKeyId, GrantId, OrganisationId, SessionId } from '#kernel/ids.ts';
import type { DataClass } from './permission.ts';
import type { StaffRole } from './roles.ts';

/** A role that somebody was given: where, for which organisation, and until when. */
export interface RoleGrant {
  readonly id: GrantId;
  readonly role: StaffRole;
  /** The area within whose subtree it holds; undefined: everywhere. */
  readonly areaId: string | undefined;
  readonly organisationId: string | undefined;
  /** The last day on which it holds; undefined: until it is revoked. */
  readonly endsOn: Temporal.PlainDate | undefined;
}

/** What two people opened for one of them, for half an hour. */
export interface OpenedClass {
  readonly dataClass: DataClass;
  /** Within whose subtree; undefined: everywhere. */
  readonly areaId: string | undefined;
  readonly endsAt: Temporal.Instant;
  /** The area for which it was asked, and all above it; undefined: `areaId` itself. */
  readonly askedIn?: readonly string[];
}

/** Somebody who is signed in, with what they were granted at this very request. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly id: AccountId;
  /** For the person's own eyes and colleagues': never in the audit, never in a log. */
  readonly displayName: string;
  readonly sessionId: SessionId;
  readonly grants: readonly RoleGrant[];
  /** Break-glass that is open for this person now. */
  readonly opened: readonly OpenedClass[];
  /** When they last proved who they are: dangerous acts ask for it again. */
  readonly provenAt: Temporal.Instant;
}

/**
 * Who acts. `system` is the installation itself: its jobs, and whoever holds its command line. `api-client` is a partner's
 * program, known by its key.
 * A resident has no account and no row anywhere.
 */
export type Actor =
  | { readonly kind: 'resident' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'api-client';
      readonly id: ApiKeyId;
      readonly organisationId: OrganisationId;
    }
  | StaffActor;

export const RESIDENT: Actor = { kind: 'resident' };

/** Whoever acts with an account; nobody else leaves one behind. */
export function accountOf(actor: Actor): AccountId | undefined {
  return actor.kind === 'staff' ? actor.id : undefined;
}
