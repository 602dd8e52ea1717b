import type { SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Owner } from '../domain/gathering.ts';
import { lockGatheringOf } from '../storage/gatherings.ts';
import { findSignUp } from '../storage/sign-ups.ts';
import { settledLine } from './seat-line.ts';
import { keepSignUp, type SignedUp, type SignUpRefusal, wantedOf } from './sign-up.ts';

export interface GiveSeat extends Owner {
  /** Of the sign-up (`givenIdOf`): given twice, it is one seat. */
  readonly id: SignUpId;
  readonly language: string;
  /** There is a place for them whoever waits, and when sign-up is over, too: they come to work. */
  readonly isBeside?: boolean;
}

/**
 * In the transaction of the module whose gathering it is, which has asked its own policy whose turn it is: a seat, or a
 * place at the end of the line where there is none. No telephone and no address: the owner tells its people itself.
 */
export async function giveSeat(
  tx: Tx,
  context: AttendanceContext,
  { id, language, isBeside, ...owner }: GiveSeat,
): Promise<Result<SignedUp, SignUpRefusal>> {
  return await asInstallation(tx, context.platform, async () => {
    const gathering = await lockGatheringOf(tx, owner);
    if (!gathering) return refuse('absent');
    const wanted = wantedOf(id, {
      language,
      gatheringId: gathering.id,
      seats: 1,
      contact: undefined,
    });
    const earlier = await findSignUp(tx, wanted.id);
    if (earlier) return ok({ id: earlier.id, state: earlier.state, isNew: false });
    const line = await settledLine(tx, context, gathering);
    return await keepSignUp(tx, context, line, { ...wanted, isBeside });
  });
}
