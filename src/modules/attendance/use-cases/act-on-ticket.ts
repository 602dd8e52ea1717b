import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { phaseOf } from '../domain/gathering.ts';
import { mayBecome, type SignUp } from '../domain/sign-up.ts';
import { findByCode, findByLink, findSignUp, saveState } from '../storage/sign-ups.ts';
import {
  changeSignUp,
  openSeatLine,
  type SeatLine,
  settledLine,
  takeTurn,
  tellOfSignUp,
} from './seat-line.ts';

/** `cancel` gives the seats back or leaves the line; `take` what is offered; `again`: wait once more, at the end. */
export const TICKET_ACTS = ['cancel', 'take', 'again'] as const;
export type TicketAct = (typeof TICKET_ACTS)[number];

/** By the code on the ticket, or by a link that does one thing: its secret. */
export type TicketHeld = { readonly code: ReceiptCode } | { readonly link: string };

/** `over`: an offer that was not taken in time, a gathering that began, or what was cancelled already. */
export type TicketRefusal = 'absent' | 'over';

/** What whoever holds a ticket does with it. Pressed twice, it is as it was after the first press. */
export async function actOnTicket(
  context: AttendanceContext,
  held: TicketHeld,
  act: TicketAct,
): Promise<Result<undefined, TicketRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'ticket.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await findHeld(tx, context, held, act);
    return found ? await actOnSignUp(tx, context, found, act) : refuse('absent');
  });
}

/** As the installation, of one whose holder has shown that it is theirs. */
export async function actOnSignUp(
  tx: Tx,
  context: AttendanceContext,
  { id, gatheringId }: Pick<SignUp, 'id' | 'gatheringId'>,
  act: TicketAct,
): Promise<Result<undefined, TicketRefusal>> {
  const line = await openSeatLine(tx, context, gatheringId);
  // Looked at anew: the line may have moved on, or somebody else holds the same ticket.
  const signUp = line && (await findSignUp(tx, id));
  if (!signUp) return refuse('absent');
  if (isSoAlready(signUp, act)) return ok(undefined);
  if (!isPossible(context, line, signUp, act)) return refuse('over');
  if (act === 'again') await waitAgain(tx, context, line, signUp);
  else {
    const to = act === 'cancel' ? 'cancelled' : 'confirmed';
    await changeSignUp(tx, context, { gathering: line.gathering, signUp, to, by: context.actor });
  }
  if (act === 'cancel') await settledLine(tx, context, line.gathering);
  return ok(undefined);
}

async function findHeld(
  tx: Tx,
  { tickets }: AttendanceContext,
  held: TicketHeld,
  act: TicketAct,
): Promise<SignUp | undefined> {
  if ('code' in held) return await findByCode(tx, tickets.hashOf(held.code));
  const found = await findByLink(tx, tickets.linkHash(held.link));
  // Whoever is offered seats may leave them; the link that cancels takes nothing.
  return found && (act === 'cancel' || (act === 'take' && found.purpose === 'offer'))
    ? found.signUp
    : undefined;
}

function isSoAlready({ state }: SignUp, act: TicketAct): boolean {
  switch (act) {
    case 'cancel':
      return state === 'cancelled';
    case 'take':
      return state === 'confirmed';
    case 'again':
      return state === 'waiting';
  }
}

const BECOMES = { cancel: 'cancelled', take: 'confirmed', again: 'waiting' } as const;

function isPossible(
  { platform: { clock } }: AttendanceContext,
  { gathering }: SeatLine,
  { state }: SignUp,
  act: TicketAct,
): boolean {
  if (!mayBecome(state, BECOMES[act])) return false;
  if (act === 'again') return phaseOf(gathering, clock.now()) === 'open';
  return act === 'cancel' || gathering.state === 'planned';
}

async function waitAgain(
  tx: Tx,
  context: AttendanceContext,
  line: SeatLine,
  signUp: SignUp,
): Promise<void> {
  const { clock, random } = context.platform;
  const { turn, isSeated } = await takeTurn(tx, context, line, signUp);
  const state = isSeated ? 'confirmed' : 'waiting';
  const { offers } = signUp;
  await saveState(tx, signUp.id, { state, turn, offers, offeredUntil: undefined, at: clock.now() });
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'sign-up.wait-again',
    thing: { kind: 'sign-up', id: signUp.id },
  });
  await tellOfSignUp(tx, context, { gathering: line.gathering, id: signUp.id, became: state });
}
