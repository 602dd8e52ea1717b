import { z } from 'zod';
import { type GatheringId, newId, parseId, type SignUpId } from '#kernel/ids.ts';
import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { conflictsOf, type ConflictKind, type KeptScan, type Scan } from '../domain/door.ts';
import { findTicketsElsewhere, loadScans } from '../storage/scans.ts';
import { findByCode, loadSignUps } from '../storage/sign-ups.ts';
import { gatheringInReach, canOnAnyGathering } from './gathering-in-reach.ts';
import { keepScans } from './keep-scans.ts';
import { MAX_PEOPLE } from './scan-schema.ts';

const count = (least: number, error: string) =>
  z.coerce.number(error).int(error).min(least, error).max(MAX_PEOPLE, error);

/** The one description of the forms of a door: whoever comes in (without a ticket, where none is typed), a paper list, and taking one back. */
export const checkInSchema = z
  .strictObject({
    key: z.string().refine((text) => parseId<'scan'>(text) !== undefined, 'people'),
    kind: z.enum(['entry', 'paper', 'undo']),
    ticket: z.string().max(200, 'ticket').default(''),
    people: count(1, 'people').default(1),
    firstTime: count(0, 'first').default(0),
    undoes: z.string().max(36).default(''),
    anyway: z.literal('yes').optional(),
  })
  .refine(({ firstTime, people }) => firstTime <= people, {
    error: 'first-more-than-all',
    path: ['firstTime'],
  });

export type CheckIn = z.output<typeof checkInSchema>;

/** Why whoever shows a ticket is not let in without a second look. */
export type Verdict = Extract<
  ConflictKind,
  'cancelled' | 'not-seated' | 'elsewhere' | 'unknown' | 'twice' | 'more-than-seats'
>;

export type CheckInRefusal =
  | 'absent'
  | 'conflict'
  /** Nobody of us made this ticket. */
  | 'ticket'
  | { readonly verdict: Verdict; readonly seats: number };

/** At a door that has a network: one at a time, and whoever helps is told first what does not fit. */
export async function checkIn(
  context: AttendanceContext,
  id: GatheringId,
  input: CheckIn,
): Promise<Result<undefined, CheckInRefusal>> {
  const { actor } = context;
  if (actor.kind !== 'staff' || !canOnAnyGathering(context, 'keep')) return refuse('absent');
  type Found = Result<SignUpId | undefined, CheckInRefusal>;
  const found = await inTransaction(context, async (tx): Promise<Found> => {
    const gathering = await gatheringInReach(tx, context, 'keep', id);
    if (!gathering) return refuse('absent');
    if (input.kind !== 'entry' || input.ticket.trim() === '') return ok(undefined);
    const ticketId = await ticketOf(tx, context, input.ticket);
    if (!ticketId) return refuse('ticket');
    const verdict = await judge(tx, context, { gathering, ticketId, input });
    return verdict && !input.anyway ? refuse(verdict) : ok(ticketId);
  });
  if (!found.ok) return found;
  const scan = scanOf(context, input, found.value, actor.id);
  if (!scan) return refuse('absent');
  const kept = await keepScans(context, id, [scan]);
  if (!kept.ok) return refuse('absent');
  return kept.value.refused.length > 0 ? refuse('conflict') : ok(undefined);
}

/** By what the square says, or by the digits under it. */
async function ticketOf(
  tx: Tx,
  { tickets, platform }: AttendanceContext,
  text: string,
): Promise<SignUpId | undefined> {
  const code = parseReceiptCode(text);
  if (!code) return tickets.read(text.trim());
  const signUp = await asInstallation(tx, platform, () => findByCode(tx, tickets.hashOf(code)));
  return signUp?.id;
}

async function judge(
  tx: Tx,
  { platform }: AttendanceContext,
  {
    gathering,
    ticketId,
    input,
  }: {
    readonly gathering: Parameters<typeof conflictsOf>[0]['gathering'] & {
      readonly id: GatheringId;
    };
    readonly ticketId: SignUpId;
    readonly input: CheckIn;
  },
): Promise<{ readonly verdict: Verdict; readonly seats: number } | undefined> {
  const { id } = gathering;
  const now = platform.clock.now();
  const elsewhere = await asInstallation(tx, platform, () =>
    findTicketsElsewhere(tx, id, [ticketId]),
  );
  const own = (await loadSignUps(tx, id)).filter((signUp) => signUp.id === ticketId);
  const before = (await loadScans(tx, id)).filter((scan) => scan.id !== input.key);
  const shown: KeptScan = {
    id: newId<'scan'>(platform.random),
    kind: 'ticket',
    ticketId,
    undoes: undefined,
    people: input.people,
    firstTime: input.firstTime,
    deviceId: '',
    happenedAt: now,
    receivedAt: now,
    gatheringId: id,
    accountId: newId<'account'>(platform.random),
  };
  const conflict = conflictsOf({ gathering, signUps: own, elsewhere, scans: [...before, shown] })
    .filter((one) => one.ticketId === ticketId)
    .map(({ kind }) => VERDICTS.find((verdict) => verdict === kind))
    .find((verdict) => verdict !== undefined);
  return conflict && { verdict: conflict, seats: own[0]?.seats ?? 0 };
}

const VERDICTS: readonly Verdict[] = [
  'cancelled',
  'not-seated',
  'elsewhere',
  'unknown',
  'twice',
  'more-than-seats',
];

/** A browser without JavaScript is known by whose session it is. Undefined: what is taken back is none. */
function scanOf(
  { platform }: AttendanceContext,
  input: CheckIn,
  ticketId: SignUpId | undefined,
  deviceId: string,
): Scan | undefined {
  const id = parseId<'scan'>(input.key);
  const undoes = parseId<'scan'>(input.undoes);
  if (!id || (input.kind === 'undo' && !undoes)) return undefined;
  const isUndo = input.kind === 'undo';
  return {
    id,
    kind: input.kind === 'entry' ? (ticketId === undefined ? 'walk-in' : 'ticket') : input.kind,
    ticketId,
    undoes: isUndo ? undoes : undefined,
    people: isUndo ? 0 : input.people,
    firstTime: isUndo ? 0 : input.firstTime,
    deviceId,
    happenedAt: platform.clock.now(),
  };
}
