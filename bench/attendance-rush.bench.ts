import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatheringId, newId, type SignUpId } from '#kernel/ids.ts';
import { type Conflict, conflictsOf, type KeptScan } from '#modules/attendance/domain/door.ts';
import type { SignUp } from '#modules/attendance/domain/sign-up.ts';
import { loadSignUps } from '#modules/attendance/storage/sign-ups.ts';
import { saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { type MakeSignUp, signUp } from '#modules/attendance/use-cases/sign-up.ts';
import { startSealer } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { number, report } from './report.ts';
import { openHouse, villageOf } from './reports/house.ts';
import { summary } from './reports/times.ts';

/**
 * The rush when sign-up opens: a thousand people want fifty places over a hundred connections, and each sign-up is stored with
 * its journal entry and its event. Then three helpers' lists of a door are merged.
 */

const PEOPLE = 1_000;
const CONNECTIONS = 100;
const PLACES = 50;
const OVERBOOKING = 10;
/** The first round warms the database up. */
const ROUNDS = 4;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openHouse(folder);
const sealer = startSealer({ platform: house.context.platform });
try {
  for (let round = 0; round < ROUNDS; round += 1) await rush(round);
  mergeDoors();
} finally {
  await sealer.stop();
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function rush(round: number): Promise<void> {
  const overbookingPercent = round % 2 === 0 ? 0 : OVERBOOKING;
  const id = await gather(overbookingPercent);
  const times: number[] = [];
  /** In the order of the requests. */
  const pressed: SignUpId[] = [];
  const started = performance.now();
  const connection = async (place: number) => {
    for (let turn = place; turn < PEOPLE; turn += CONNECTIONS) {
      const wish = wishOf(id);
      pressed.push(house.context.tickets.idOf(wish.key));
      const begun = performance.now();
      const signed = await signUp(house.context, wish);
      if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, place) => connection(place)));
  const { p50, p99, perSecond } = summary(times, (performance.now() - started) / 1000);
  const kept = await seeEverything(house.context.platform.database, (tx) => loadSignUps(tx, id));
  if (round === 0) return;
  const seats = Math.floor((PLACES * (100 + overbookingPercent)) / 100);
  const confirmed = kept.filter(({ state }) => state === 'confirmed').length;
  const scale = `${number(PEOPLE)} people for ${PLACES} places + ${overbookingPercent} %, ${CONNECTIONS} connections, load ${number(loadavg()[0] ?? 0)}`;
  report({
    name: 'a rush: places given out, everybody else in the line as they came',
    scale,
    figure: `${confirmed} confirmed, ${kept.length - confirmed} in the line`,
    target: `${seats} and ${PEOPLE - seats}, in order`,
    met: confirmed === seats && kept.length === PEOPLE && isInOrder(kept, pressed),
  });
  report({
    name: 'p99 of signing up in a rush',
    scale,
    figure: `${number(p99)} ms`,
    ratio: `p50 ${number(p50)} ms, ${number(perSecond)} a second`,
    target: '≤ 250 ms',
    met: p99 <= 250,
  });
}

/** Seats and the waiting list follow the order of the requests. */
function isInOrder(kept: readonly SignUp[], pressed: readonly SignUpId[]): boolean {
  const lastSeated = kept.findLastIndex(({ state }) => state === 'confirmed');
  const firstWaiting = kept.findIndex(({ state }) => state === 'waiting');
  return lastSeated < firstWaiting && kept.every(({ id }, place) => id === pressed[place]);
}

async function gather(overbookingPercent: number): Promise<GatheringId> {
  const { clock } = house.context.platform;
  const startsAt = clock.now().add({ hours: 240 });
  const system = { ...house.context, actor: { kind: 'system', name: 'bench' } as const };
  const saved = await inTransaction(system, (tx) =>
    saveGathering(tx, system, {
      ownerKind: 'bench',
      ownerId: newId<'gathering'>(systemRandom),
      areaId: villageOf(house, 0).id,
      leaderIds: [],
      startsAt,
      endsAt: startsAt.add({ hours: 3 }),
      capacity: PLACES,
      overbookingPercent,
      mostSeats: 1,
      opensAt: undefined,
      closesAt: startsAt,
      offerHours: 24,
    }),
  );
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}

function wishOf(gatheringId: GatheringId): MakeSignUp {
  const key = newId<'sender-key'>(systemRandom);
  return { key, gatheringId, seats: 1, contact: undefined, language: 'uk' };
}

/** Three helpers with five hundred scans each, of which every tenth contradicts another one's. */
function mergeDoors(): void {
  const now = house.context.platform.clock.now();
  const gathering = { startsAt: now, endsAt: now.add({ hours: 3 }), capacity: undefined };
  const signUps = Array.from({ length: 1_400 }, () => ({
    id: newId<'sign-up'>(systemRandom),
    state: 'confirmed' as const,
    seats: 1,
  }));
  const scanOf = (place: number): KeptScan => ({
    id: newId<'scan'>(systemRandom),
    gatheringId: newId<'gathering'>(systemRandom),
    kind: 'ticket',
    ticketId: signUps[place % 10 === 0 ? Math.floor(place / 20) : place % 1_400]?.id,
    undoes: undefined,
    people: 1,
    firstTime: 0,
    deviceId: `${place % 3}`,
    accountId: newId<'account'>(systemRandom),
    happenedAt: now,
    receivedAt: now,
  });
  const scans = Array.from({ length: 1_500 }, (_, place) => scanOf(place));
  const expected = [...Map.groupBy(scans, ({ ticketId }) => ticketId).values()].filter(
    ({ length }) => length > 1,
  ).length;
  const started = performance.now();
  const found: readonly Conflict[] = conflictsOf({
    gathering,
    signUps,
    elsewhere: new Set(),
    scans,
  });
  const milliseconds = performance.now() - started;
  report({
    name: 'a merged door: every ticket that came in twice is found',
    scale: '3 helpers × 500 scans',
    figure: `${found.length} found in ${number(milliseconds)} ms`,
    target: `${expected} in ≤ 250 ms`,
    met: found.length === expected && milliseconds <= 250,
  });
}
