import type { SignUpId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { AttendanceContext } from './attendance-context.ts';
import type { Gathering, Owner } from './gathering.ts';
import type { TicketPart } from './gathering-kind.ts';
import type { SignUpState } from './sign-up.ts';

interface PartOf {
  readonly id: SignUpId;
  readonly owner: Owner;
  readonly state: SignUpState;
  readonly gathering: Pick<Gathering, 'state'>;
  /** It was made this very moment. */
  readonly isNew: boolean;
}

/** What its owner adds to the ticket of whoever has seats of what takes place. */
export async function partOf(
  context: AttendanceContext,
  { id, owner, state, gathering, isNew }: PartOf,
  locale: Locale,
): Promise<TicketPart | undefined> {
  if (state !== 'confirmed' || gathering.state === 'cancelled') return undefined;
  const kind = context.gatheringKinds.find((one) => one.kind === owner.ownerKind);
  return await kind?.onTicket?.(context, { ownerId: owner.ownerId, signUpId: id, isNew }, locale);
}
