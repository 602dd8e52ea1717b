import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context, Permission } from '#modules/identity/index.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import type { HromadaState } from '../domain/beats/hromada-state.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { subtree } from '../domain/import/subtree.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { decodedShapes, loadWkbOf } from '../storage/load-shapes.ts';
import { type AreaMeant, findMeant, writtenAs } from './find-area.ts';
import { reachOf } from './may-change.ts';

export interface LoadedHromada extends HromadaState {
  readonly known: readonly KnownArea[];
  /** Another one as soon as anything has changed from which beats are made. */
  readonly version: string;
}

/** An area out of reach is answered as if it did not exist. */
export async function loadHromada(
  tx: Tx,
  context: Context,
  permission: Permission,
  wanted: AreaMeant,
): Promise<Result<LoadedHromada, BeatsRefusal>> {
  const known = await loadKnownAreas(tx);
  const hromada = findMeant(known, wanted);
  if (!hromada || !reachOf(context, permission, known)(hromada)) {
    return refuse(beatsRefusal('area-unknown', { area: writtenAs(wanted) }));
  }
  if (hromada.kind !== 'hromada') {
    return refuse(beatsRefusal('not-a-hromada', { name: hromada.name }));
  }
  const state = await loadState(tx, known, hromada);
  return ok({ ...state, known, version: versionOf(state) });
}

async function loadState(
  tx: Tx,
  known: readonly KnownArea[],
  hromada: KnownArea,
): Promise<HromadaState> {
  const state = await loadStoredState(tx, known, hromada);
  return { ...state, shapes: decodedShapes(state.shapes) };
}

/** A hromada with its boundaries as they are stored. */
export async function loadStoredState(
  tx: Tx,
  known: readonly KnownArea[],
  hromada: KnownArea,
): Promise<HromadaState<Uint8Array>> {
  const areas = subtree(known, hromada);
  const beatIds = new Set(areas.filter(({ kind }) => kind === 'beat').map(({ id }) => id));
  const memberships = (await loadMemberships(tx)).filter(({ beatId }) => beatIds.has(beatId));
  const bounded = areas.filter(({ kind }) => kind !== 'settlement');
  const shapes = await loadWkbOf(tx, { ids: bounded.map(({ id }) => id) });
  return { hromada, areas, shapes, memberships };
}

function versionOf({ areas, memberships }: HromadaState): string {
  const sorted = areas.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return fingerprint([sorted, memberships]);
}
