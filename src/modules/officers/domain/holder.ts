import type { AccountId, OfficerId } from '#kernel/ids.ts';
import type { OfficerDirectory } from './officer-directory.ts';
import { type CannotTake, whyCannotTake } from './who-takes.ts';

/** A colleague without an officer's card, to whom things are assigned by account. */
export interface Colleague {
  readonly accountId: AccountId;
  readonly name: string;
  /** Holds no role any more that the thing needs. */
  readonly hasLeft: boolean;
}

/** The person to whom a thing is assigned. */
export type Holder = { readonly officerId: OfficerId } | Colleague;

/** An account as its officer, where it is an officer's: officers are away and have deputies, other colleagues do not. */
export function holderOf(
  officers: Pick<OfficerDirectory, 'officerOf'>,
  colleague: Colleague,
): Holder {
  const officerId = officers.officerOf(colleague.accountId);
  return officerId ? { officerId } : colleague;
}

/** One key for a person, however the thing was assigned. */
export function keyOfHolder(holder: Holder): OfficerId | AccountId {
  return 'officerId' in holder ? holder.officerId : holder.accountId;
}

/** Why nothing can be handed to this person on a day; undefined: it can. */
export function whyHolderCannotTake(
  officers: Pick<OfficerDirectory, 'get' | 'silence' | 'silenceOf'>,
  holder: Holder,
  day: Temporal.PlainDate,
): CannotTake | undefined {
  if ('officerId' in holder) return whyCannotTake(officers, holder.officerId, day);
  const silence = officers.silenceOf(holder.accountId);
  if (silence) return silence === 'suspended' ? 'suspended' : 'never-came';
  return holder.hasLeft ? 'left' : undefined;
}
