import type { SignUpId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { findSignUp } from '../storage/sign-ups.ts';
import { actOnSignUp, type TicketAct, type TicketRefusal } from './act-on-ticket.ts';

/** In the transaction of the module that gave the seat, which has asked its own policy whose it is: taken, given back, waited for again. */
export async function actOnSeat(
  tx: Tx,
  context: AttendanceContext,
  id: SignUpId,
  act: TicketAct,
): Promise<Result<undefined, TicketRefusal>> {
  return await asInstallation(tx, context.platform, async () => {
    const found = await findSignUp(tx, id);
    return found ? await actOnSignUp(tx, context, found, act) : refuse('absent');
  });
}
