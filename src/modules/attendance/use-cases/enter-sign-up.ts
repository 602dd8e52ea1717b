import { type Result, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { gatheringInReach, canOnAnyGathering } from './gathering-in-reach.ts';
import {
  type FewerSeats,
  type MakeSignUp,
  signUp,
  type SignedUp,
  type SignUpRefusal,
} from './sign-up.ts';

/** A librarian or a starosta signs somebody up who asks in person; they take the printed ticket with them. */
export async function enterSignUp(
  context: AttendanceContext,
  input: Omit<MakeSignUp, 'enteredBy'>,
): Promise<Result<SignedUp, SignUpRefusal | FewerSeats>> {
  const { actor } = context;
  if (actor.kind !== 'staff' || !canOnAnyGathering(context, 'enter')) return refuse('forbidden');
  const gathering = await inTransaction(context, (tx) =>
    gatheringInReach(tx, context, 'enter', input.gatheringId),
  );
  if (!gathering) return refuse('absent');
  return await signUp(context, { ...input, enteredBy: actor.id });
}
