import { type GatheringId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { type Actor, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { AttendanceContext } from './domain/attendance-context.ts';
import type { GatheringKind } from './domain/gathering-kind.ts';
import { attendancePermissions } from './permissions.ts';
import { ticketKeys } from './storage/ticket-keys.ts';
import { loadSignUps } from './storage/sign-ups.ts';
import { type SaveGathering, saveGathering } from './use-cases/save-gathering.ts';
import { enterSignUp } from './use-cases/enter-sign-up.ts';
import { readToEnter } from './use-cases/read-to-enter.ts';
import { type MakeSignUp, signUp } from './use-cases/sign-up.ts';

export { enterSignUp, readToEnter, signUp, ticketKeys };

/** Coffee in the community hall, of which the product knows nothing. */
export const TEST_KIND: GatheringKind = {
  kind: 'tea-party',
  describe: (_context, ids) =>
    Promise.resolve(
      new Map(
        ids.map((id) => [
          id,
          {
            title: 'Чай у клубі',
            place: 'Будинок культури, вул. Миру, 4',
            path: `/tea/${id}` as const,
          },
        ]),
      ),
    ),
};

const SADOVE = 'UA51010010020000006';

export interface TestAttendance {
  readonly planted: TestOfficers;
  /** As somebody, at this moment, with what stands outside. */
  as(actor: Actor, at?: string, platform?: Partial<Platform>): AttendanceContext;
  /** A tea party of Sadove on 19 December at 11:00, for fifty, unless something else is said. */
  gather(changes?: Partial<SaveGathering>, at?: string): Promise<GatheringId>;
  wish(gatheringId: GatheringId, changes?: Partial<MakeSignUp>): MakeSignUp;
  /** As residents do. */
  sign(
    gatheringId: GatheringId,
    changes?: Partial<MakeSignUp>,
    at?: string,
  ): ReturnType<typeof signUp>;
  /** In the order in which they came. */
  kept(gatheringId: GatheringId): ReturnType<typeof loadSignUps>;
}

export function attendanceForEachTest(): TestAttendance {
  const planted = officersForEachTest({ permissions: attendancePermissions });
  const tickets = ticketKeys(Buffer.alloc(32, 7));
  const as: TestAttendance['as'] = (actor, at, outside = {}) => {
    const context = at ? planted.at(at) : planted.context;
    return {
      ...context,
      platform: { ...context.platform, ...outside },
      actor,
      tickets,
      gatheringKinds: [TEST_KIND],
    };
  };
  const wish: TestAttendance['wish'] = (gatheringId, changes) => ({
    key: newId<'sender-key'>(systemRandom),
    gatheringId,
    seats: 1,
    contact: undefined,
    language: 'uk',
    isWaiting: true,
    ...changes,
  });
  return {
    planted,
    as,
    wish,
    gather: async (changes, at) => {
      const context = as({ kind: 'system', name: 'test' }, at);
      const areaId = context.areas.byCode(SADOVE)?.id;
      if (!areaId) throw new Error('no Sadove');
      const saved = await inTransaction(context, (tx) =>
        saveGathering(tx, context, { ...teaParty(), areaId, ...changes }),
      );
      if (!saved.ok) throw new Error(saved.refusal);
      return saved.value;
    },
    sign: (gatheringId, changes, at) => signUp(as(RESIDENT, at), wish(gatheringId, changes)),
    kept: (gatheringId) =>
      seeEverything(planted.platform.database, (tx) => loadSignUps(tx, gatheringId)),
  };
}

/** Without its place. */
export function teaParty(): Omit<SaveGathering, 'areaId'> {
  return {
    ownerKind: TEST_KIND.kind,
    ownerId: newId<'sender-key'>(systemRandom),
    leaderIds: [],
    startsAt: Temporal.Instant.from('2026-12-19T09:00Z'),
    endsAt: Temporal.Instant.from('2026-12-19T12:00Z'),
    capacity: 50,
    overbookingPercent: 0,
    mostSeats: 4,
    opensAt: undefined,
    closesAt: Temporal.Instant.from('2026-12-19T09:00Z'),
    offerHours: 24,
  };
}
