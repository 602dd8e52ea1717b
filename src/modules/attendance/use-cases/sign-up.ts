import type { z } from 'zod';
import type { AccountId, GatheringId, SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import { isReached } from '#platform/news/is-reached.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inOwnName, inOwnNameTogether } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { type Gathering, phaseOf, seatLimit } from '../domain/gathering.ts';
import type { SignUp, SignUpState } from '../domain/sign-up.ts';
import { findSignUp, insertContact, insertSignUp, isKnownAlready } from '../storage/sign-ups.ts';
import { kindOf } from './describe-gathering.ts';
import {
  openSeatLine,
  type SeatLine,
  seatsAtOnce,
  takeBeside,
  takeTurn,
  tellOfSignUp,
} from './seat-line.ts';
import type { signUpSchema } from './sign-up-schema.ts';

export interface MakeSignUp extends Omit<z.output<typeof signUpSchema>, 'isWaiting'> {
  readonly gatheringId: GatheringId;
  readonly language: string;
  /** They know that there are not so many seats now, and wait for all of them. */
  readonly isWaiting?: boolean;
  /** Where somebody wrote it down for another; that they may, `enterSignUp` has asked. */
  readonly enteredBy?: AccountId | undefined;
}

/**
 * `too-many`: more than one sign-up may bring, or than the whole room holds; `unreachable`: this installation writes no
 * mail, or no SMS to that number. `conflict`: the key was used for something else.
 */
export type SignUpRefusal =
  | 'forbidden'
  | 'absent'
  | 'not-needed'
  | 'not-yet'
  | 'closed'
  | 'cancelled'
  | 'too-many'
  | 'unreachable'
  | 'conflict';

/** Some of the group would get seats at once: so many. Nobody is put in line who may prefer that. */
export interface FewerSeats {
  readonly fewer: number;
}

export interface SignedUp {
  readonly id: SignUpId;
  /** `waiting`: there is no seat now. */
  readonly state: SignUpState;
  /** False: it was sent before, and its ticket says what became of it since. */
  readonly isNew: boolean;
  /** How many groups wait before it, of a new one that waits. */
  readonly before?: number;
  /** Seats that nobody has after it, of a new one; no number where there is no end of them. */
  readonly left?: number | undefined;
}

/**
 * Gives somebody their seats, or a place in the line where there are none, and answers when it is on the disk. No name
 * and no account. Those who press at one moment are served one after the other, in one transaction: of two who want the
 * last seat one has it. Pressed twice, it is one sign-up.
 */
export async function signUp(
  context: AttendanceContext,
  input: MakeSignUp,
): Promise<Result<SignedUp, SignUpRefusal | FewerSeats>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'sign-up.make')) return refuse('forbidden');
  if (input.contact && !isReached(platform, input.contact)) return refuse('unreachable');
  const wanted = wantedOf(context.tickets.idOf(input.key), input);
  return await once(platform.database, `${wanted.id} ${wanted.said}`, () =>
    keepOrFind(context, wanted),
  );
}

/** As it will be called, and a fingerprint of all that it says. */
interface Wanted extends Omit<MakeSignUp, 'key'> {
  readonly id: SignUpId;
  readonly said: string;
  /** Its owner gives it, whoever waits. */
  readonly isBeside?: boolean | undefined;
}

export function wantedOf(id: SignUpId, input: Omit<MakeSignUp, 'key'>): Wanted {
  return { ...input, id, said: fingerprintOf(input) };
}

/** The very same that comes while it is being written waits for the one answer. */
const once = singleFlight<Result<SignedUp, SignUpRefusal | FewerSeats>>();

/** Of a transaction that many share. */
const lines = new WeakMap<Tx, SeatLine>();

async function keepOrFind(
  context: AttendanceContext,
  wanted: Wanted,
): Promise<Result<SignedUp, SignUpRefusal | FewerSeats>> {
  const { gatheringId } = wanted;
  const open = async (tx: Tx) => {
    const line = await openSeatLine(tx, context, gatheringId);
    if (line) lines.set(tx, line);
  };
  try {
    const kept = await inOwnNameTogether(context, `attendance ${gatheringId}`, open, (tx) =>
      keepFromLine(tx, context, wanted),
    );
    // Seats of this gathering are its owner's to give: a form does not reach them, whatever its key.
    if (kept.ok || kept.refusal === 'absent') return kept;
    // Whoever asks again, since no answer came, is told what they were told, though it was closed meanwhile.
    return (await earlierOf(context, wanted)) ?? kept;
  } catch (error) {
    if (!isKnownAlready(error)) throw error;
    return (await earlierOf(context, wanted)) ?? refuse('conflict');
  }
}

async function keepFromLine(
  tx: Tx,
  context: AttendanceContext,
  wanted: Wanted,
): Promise<Result<SignedUp, SignUpRefusal | FewerSeats>> {
  const line = lines.get(tx);
  if (!line || kindOf(context, line.gathering)?.isSeatedByOwner) return refuse('absent');
  const now = context.platform.clock.now();
  if (!wanted.isWaiting && !whyRefused(line.gathering, wanted, now)) {
    const fewer = seatsAtOnce(line, wanted.seats, now);
    if (fewer > 0 && fewer < wanted.seats) return refuse({ fewer });
  }
  return await keepSignUp(tx, context, line, wanted);
}

/** As the installation, while nobody else gives out its seats. */
export async function keepSignUp(
  tx: Tx,
  context: AttendanceContext,
  line: SeatLine,
  wanted: Wanted,
): Promise<Result<SignedUp, SignUpRefusal>> {
  const { clock, random } = context.platform;
  const { gathering } = line;
  const now = clock.now();
  const refused = whyRefused(gathering, wanted, now);
  if (refused) return refuse(refused);
  const { turn, before, isSeated } = wanted.isBeside
    ? takeBeside(line)
    : await takeTurn(tx, context, line, wanted);
  const made: SignUp = {
    id: wanted.id,
    gatheringId: gathering.id,
    seats: wanted.seats,
    state: isSeated ? 'confirmed' : 'waiting',
    turn,
    passedOver: 0,
    offers: 0,
    offeredUntil: undefined,
    enteredBy: wanted.enteredBy,
    language: wanted.language,
    signedAt: now,
    changedAt: now,
  };
  await insertSignUp(tx, made, marksOf(context, wanted));
  if (wanted.contact) await insertContact(tx, made, wanted.contact);
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: made.enteredBy ? 'sign-up.enter' : 'sign-up.make',
    thing: { kind: 'sign-up', id: made.id },
  });
  await tellOfSignUp(tx, context, { gathering, id: made.id, became: made.state });
  const left = gathering.capacity === undefined ? undefined : line.free;
  return ok({ id: made.id, state: made.state, isNew: true, left, ...(isSeated ? {} : { before }) });
}

function whyRefused(
  gathering: Gathering,
  { seats, isBeside, enteredBy }: Wanted,
  now: Temporal.Instant,
): SignUpRefusal | undefined {
  const phase = phaseOf(gathering, now);
  if (isBeside) return phase === 'cancelled' ? phase : undefined;
  // Whoever keeps the doors signs people up before everybody may sign up themselves.
  const isEarly = phase === 'not-yet' && enteredBy !== undefined;
  if (phase !== 'open' && !isEarly) return phase;
  return seats > Math.min(gathering.mostSeats, seatLimit(gathering)) ? 'too-many' : undefined;
}

function marksOf({ tickets }: AttendanceContext, { id, said }: Wanted) {
  return {
    fingerprint: said,
    codeHash: tickets.hashOf(tickets.codeOf(id)),
    cancelHash: tickets.linkHash(tickets.linkOf('cancel', id, 0)),
  };
}

async function earlierOf(
  context: AttendanceContext,
  { id, said }: Wanted,
): Promise<Result<SignedUp, SignUpRefusal> | undefined> {
  const earlier = await inOwnName(context, (tx) => findSignUp(tx, id));
  if (!earlier) return undefined;
  return earlier.fingerprint === said
    ? ok({ id, state: earlier.state, isNew: false })
    : refuse('conflict');
}

/** Of everything that was sent, in an order that does not depend on the form’s. */
function fingerprintOf({
  gatheringId,
  seats,
  contact,
  enteredBy,
}: Omit<MakeSignUp, 'key'>): string {
  return fingerprint([gatheringId, seats, contact?.kind, contact?.value, enteredBy]);
}
