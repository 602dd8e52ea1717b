import { createHash } from 'node:crypto';
import type { GatheringId, SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import {
  type Conflict,
  conflictsOf,
  countDoor,
  type DoorCounts,
  type KeptScan,
  standing,
} from '../domain/door.ts';
import type { Gathering } from '../domain/gathering.ts';
import type { GatheringWords } from '../domain/gathering-kind.ts';
import type { SignUp } from '../domain/sign-up.ts';
import { findTicketsElsewhere, loadScans } from '../storage/scans.ts';
import { loadSignUps } from '../storage/sign-ups.ts';
import { describeGathering } from './describe-gathering.ts';
import { gatheringInReach, canOnAnyGathering } from './gathering-in-reach.ts';

/** What helpers at a door see: seats and counts, no names. */
export interface Door {
  readonly gathering: Gathering;
  readonly words: GatheringWords | undefined;
  /** Seats that were given out. */
  readonly seats: number;
  readonly counts: DoorCounts;
  readonly conflicts: readonly Conflict[];
  /** The newest first. */
  readonly scans: readonly KeptScan[];
}

export async function readDoor(
  context: AttendanceContext,
  id: GatheringId,
  locale: Locale,
): Promise<Result<Door, 'absent'>> {
  if (!canOnAnyGathering(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const gathering = await gatheringInReach(tx, context, 'read', id);
    if (!gathering) return refuse('absent');
    const signUps = await loadSignUps(tx, id);
    const scans = await loadScans(tx, id);
    const elsewhere = await elsewhereOf(tx, context, id, signUps, scans);
    return ok({
      gathering,
      words: await describeGathering(tx, context, gathering, locale),
      seats: seatsOf(signUps),
      counts: countDoor(scans),
      conflicts: conflictsOf({ gathering, signUps, elsewhere, scans }),
      scans: standing(scans).toReversed(),
    });
  });
}

async function elsewhereOf(
  tx: Tx,
  { platform }: AttendanceContext,
  id: GatheringId,
  signUps: readonly SignUp[],
  scans: readonly KeptScan[],
): Promise<ReadonlySet<SignUpId>> {
  const known = new Set(signUps.map((signUp) => signUp.id));
  const strange = scans.flatMap(({ ticketId }) =>
    ticketId === undefined || known.has(ticketId) ? [] : [ticketId],
  );
  return await asInstallation(tx, platform, () => findTicketsElsewhere(tx, id, strange));
}

function seatsOf(signUps: readonly SignUp[]): number {
  return signUps
    .filter(({ state }) => state === 'confirmed')
    .reduce((sum, { seats }) => sum + seats, 0);
}

/** What a telephone loads before, to keep the door without a network. */
export interface Manifest {
  readonly gathering: GatheringId;
  readonly title: string;
  /** Raw Ed25519, as base64. */
  readonly publicKey: string;
  readonly loadedAt: string;
  readonly tickets: readonly ManifestTicket[];
}

export interface ManifestTicket {
  readonly id: SignUpId;
  readonly state: SignUp['state'];
  readonly seats: number;
  /** By it a code that is typed in is recognised; whoever finds the telephone opens no ticket with it. */
  readonly mark: string;
  /** How many came in with it already, by what the house knows. */
  readonly came: number;
}

export async function readManifest(
  context: AttendanceContext,
  id: GatheringId,
  locale: Locale,
): Promise<Result<Manifest, 'absent'>> {
  if (!canOnAnyGathering(context, 'read')) return refuse('absent');
  const { tickets, platform } = context;
  return await inTransaction(context, async (tx) => {
    const gathering = await gatheringInReach(tx, context, 'read', id);
    if (!gathering) return refuse('absent');
    const came = Map.groupBy(standing(await loadScans(tx, id)), ({ ticketId }) => ticketId);
    const signUps = await loadSignUps(tx, id);
    return ok({
      gathering: id,
      title: (await describeGathering(tx, context, gathering, locale))?.title ?? '',
      publicKey: tickets.publicKey.toBase64(),
      loadedAt: platform.clock.now().toString(),
      tickets: signUps.map((signUp) => ({
        id: signUp.id,
        state: signUp.state,
        seats: signUp.seats,
        mark: markOf(id, tickets.codeOf(signUp.id)),
        came: Math.max(0, ...(came.get(signUp.id) ?? []).map(({ people }) => people)),
      })),
    });
  });
}

/** The telephone makes the same of what is typed in. */
export function markOf(id: GatheringId, code: string): string {
  return createHash('sha256').update(`${id} ${code}`).digest('hex').slice(0, 24);
}
