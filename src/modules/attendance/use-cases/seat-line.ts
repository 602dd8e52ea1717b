import type { GatheringId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Actor } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { type Gathering, seatLimit } from '../domain/gathering.ts';
import { offerEnds } from '../domain/offer-life.ts';
import { serveLine, type WaitingGroup } from '../domain/serve-line.ts';
import type { SignUp } from '../domain/sign-up.ts';
import { lockGathering } from '../storage/gatherings.ts';
import {
  countSeats,
  findSignUp,
  loadLapsing,
  loadWaiting,
  savePassedOver,
  saveState,
} from '../storage/sign-ups.ts';

/** The installation gives out seats, whoever gave them back. */
const ITSELF: Actor = { kind: 'system', name: 'attendance' };
/** From so long before the start, free seats are collected for nobody. */
const LAST_HOURS = 24;

/** Seats of one gathering and who waits for them, while nobody else may give any out. */
export interface SeatLine {
  readonly gathering: Gathering;
  free: number;
  lastTurn: number;
  /** How many groups wait. */
  length: number;
  /** Those who wait; where nothing is free, nobody looked. */
  waiting: readonly WaitingGroup<SignUpId>[];
}

/**
 * Locks the gathering, ends offers that nobody took in time, and offers what is free to whoever waits. As the installation;
 * undefined: there is no such gathering.
 */
export async function openSeatLine(
  tx: Tx,
  context: AttendanceContext,
  id: GatheringId,
): Promise<SeatLine | undefined> {
  const gathering = await lockGathering(tx, id);
  return gathering && (await settledLine(tx, context, gathering));
}

/** The same of one that is locked. */
export async function settledLine(
  tx: Tx,
  context: AttendanceContext,
  gathering: Gathering,
): Promise<SeatLine> {
  for (const signUp of await loadLapsing(tx, gathering.id, context.platform.clock.now())) {
    await changeSignUp(tx, context, { gathering, signUp, to: 'lapsed', by: ITSELF });
  }
  const { taken, lastTurn, waiting: length } = await countSeats(tx, gathering.id);
  const free = Math.max(0, seatLimit(gathering) - taken);
  const waiting = free > 0 ? await loadWaiting(tx, gathering.id) : [];
  const line: SeatLine = { gathering, free, lastTurn, length, waiting };
  await offerFree(tx, context, line);
  return line;
}

async function offerFree(tx: Tx, context: AttendanceContext, line: SeatLine): Promise<void> {
  const { gathering } = line;
  if (gathering.state === 'cancelled' || line.waiting.length === 0) return;
  const { clock } = context.platform;
  if (Temporal.Instant.compare(clock.now(), gathering.startsAt) >= 0) return;
  const { served } = await serve(tx, context, line);
  line.length -= served.length;
  for (const { id } of served) {
    const signUp = await findSignUp(tx, id);
    if (signUp) await changeSignUp(tx, context, { gathering, signUp, to: 'offered', by: ITSELF });
  }
}

/** As many of so many seats as somebody who comes now would get at once. */
export function seatsAtOnce(
  { gathering, free, waiting }: SeatLine,
  wanted: number,
  now: Temporal.Instant,
): number {
  for (let seats = Math.min(wanted, free); seats > 0; seats -= 1) {
    const newcomer = { id: '', seats, turn: 0, passedOver: 0 };
    const { served } = serveLine([...waiting, newcomer], free, isCollecting(gathering, now));
    if (served.includes(newcomer)) return seats;
  }
  return 0;
}

function isCollecting({ startsAt }: Gathering, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, startsAt.subtract({ hours: LAST_HOURS })) < 0;
}

/** Takes whoever is served out of the line, and their seats. */
async function serve(
  tx: Tx,
  { platform: { clock } }: AttendanceContext,
  line: SeatLine,
): Promise<{ readonly served: readonly WaitingGroup<SignUpId>[] }> {
  const isCollected = isCollecting(line.gathering, clock.now());
  const { served, passedOver } = serveLine(line.waiting, line.free, isCollected);
  await savePassedOver(tx, passedOver);
  line.free -= served.reduce((sum, { seats }) => sum + seats, 0);
  line.waiting = line.waiting
    .filter((group) => !served.includes(group))
    .map((group) => ({ ...group, passedOver: passedOver.get(group.id) ?? group.passedOver }));
  return { served };
}

export interface TurnTaken {
  readonly turn: number;
  /** How many groups wait before them. */
  readonly before: number;
  readonly isSeated: boolean;
}

/** Somebody comes to the end of the line; whether there are seats for them at once. */
export async function takeTurn(
  tx: Tx,
  context: AttendanceContext,
  line: SeatLine,
  { id, seats }: Pick<SignUp, 'id' | 'seats'>,
): Promise<TurnTaken> {
  line.lastTurn += 1;
  const turn = line.lastTurn;
  const before = line.length;
  line.length += 1;
  if (line.free === 0) return { turn, before, isSeated: false };
  line.waiting = [...line.waiting, { id, seats, turn, passedOver: 0 }];
  const { served } = await serve(tx, context, line);
  line.length -= served.length;
  return { turn, before, isSeated: served.some((group) => group.id === id) };
}

interface Change {
  readonly gathering: Gathering;
  readonly signUp: SignUp;
  readonly to: Exclude<SignUp['state'], 'waiting'>;
  readonly by: Actor;
}

/** A step of a sign-up that is there, with its entry and its event. */
export async function changeSignUp(
  tx: Tx,
  context: AttendanceContext,
  { gathering, signUp, to, by }: Change,
): Promise<void> {
  const { tickets, platform } = context;
  const { clock, random } = platform;
  const at = clock.now();
  const offers = to === 'offered' ? signUp.offers + 1 : signUp.offers;
  const offeredUntil =
    to === 'offered' ? offerEnds(at, gathering, platform.clock.timeZone) : undefined;
  const offerHash =
    to === 'offered' ? tickets.linkHash(tickets.linkOf('offer', signUp.id, offers)) : undefined;
  await saveState(tx, signUp.id, {
    state: to,
    turn: signUp.turn,
    offers,
    offeredUntil,
    at,
    ...(offerHash && { offerHash }),
  });
  await recordEntry(tx, clock, random, {
    actor: by,
    ...ACTS[to],
    thing: { kind: 'sign-up', id: signUp.id },
  });
  await tellOfSignUp(tx, context, { gathering, id: signUp.id, became: to });
}

const ACTS = {
  confirmed: { action: 'sign-up.confirm' },
  offered: { action: 'seat.offer' },
  lapsed: { action: 'sign-up.lapse' },
  cancelled: { action: 'sign-up.cancel' },
} as const;

/** A seat that its owner wants there, whoever waits. */
export function takeBeside(line: SeatLine): TurnTaken {
  line.lastTurn += 1;
  return { turn: line.lastTurn, before: 0, isSeated: true };
}

/** As events tell of it: ids, and of which owner. */
export async function tellOfSignUp(
  tx: Tx,
  { platform: { clock, random } }: AttendanceContext,
  {
    gathering,
    id,
    became,
  }: {
    readonly gathering: Gathering;
    readonly id: SignUpId;
    readonly became: SignUp['state'];
  },
): Promise<void> {
  await recordEvent(tx, clock, random, {
    type: `attendance.${became}`,
    subject: { ...gatheringSubject(gathering), signUp: id },
  });
}

export function gatheringSubject(gathering: Gathering): Readonly<Record<string, string>> {
  return {
    gathering: gathering.id,
    area: gathering.areaId,
    [gathering.ownerKind]: gathering.ownerId,
  };
}
