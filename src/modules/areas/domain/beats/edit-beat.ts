import { areaKm2 } from '#kernel/geometry/area.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { difference, union } from '#kernel/geometry/overlay.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { BeatDraft } from './beat-draft.ts';
import { readBeatName } from './beat-names.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';
import { type BeatsView, type HromadaState, type ViewedBeat, viewBeats } from './hromada-state.ts';
import { landOf, landsOf, NO_LANDS } from './settlement-lands.ts';

export interface EditedBeat {
  readonly beatId: AreaId;
  readonly name: string;
  /** For which it is to answer alone; those that it shares with other beats stay as they are. */
  readonly settlementIds: readonly AreaId[];
}

/**
 * Another name for a beat, and other settlements. A settlement takes its land with it, which is whatever lies
 * nearer to it than to any other: from the beat that it leaves, never from a third one. Borders that somebody drew
 * stay as they are everywhere else.
 */
export function editBeat(
  state: HromadaState,
  { beatId, name: written, settlementIds }: EditedBeat,
): Result<readonly BeatDraft[], BeatsRefusal> {
  const view = viewBeats(state);
  const edited = view.beats.find(({ beat }) => beat.id === beatId);
  if (!edited) return refuse(beatsRefusal('beat-unknown'));
  const name = freeName(state, edited, written);
  if (!name.ok) return name;
  const moves = movesOf(view, edited, settlementIds);
  if (!moves.ok) return moves;
  const { gained, lost } = moves.value;
  if (gained.length + lost.length === 0) {
    const kept = { name: name.value, settlementIds: namedBy(state, beatId) };
    return ok([draftOf(edited, kept)]);
  }
  const drafts = draftMoves(state, view, edited, moves.value);
  const landless = drafts.find(({ shape }) => shape?.length === 0);
  if (landless) return refuse(beatsRefusal('beat-left-empty', { name: landless.name }));
  return ok(
    drafts.map((draft) => (draft.beatId === beatId ? { ...draft, name: name.value } : draft)),
  );
}

/** Which settlements come to a beat from which others, and which it gives up. */
interface Moves {
  readonly gained: readonly AreaId[];
  readonly lost: readonly AreaId[];
  /** Of its own, afterwards. */
  readonly staying: readonly AreaId[];
  readonly givers: readonly ViewedBeat[];
}

function movesOf(
  { beats, settlements }: BeatsView,
  edited: ViewedBeat,
  wanted: readonly AreaId[],
): Result<Moves, BeatsRefusal> {
  const unknown = wanted.find((id) => !settlements.some((one) => one.id === id));
  if (unknown) return refuse(beatsRefusal('group-area-unknown', { name: unknown }));
  const own = ownOf(edited);
  const shared = beats.flatMap(sharedOf);
  const gained = [...new Set(wanted)].filter((id) => !own.includes(id) && !shared.includes(id));
  const lost = own.filter((id) => !wanted.includes(id));
  const staying = [...own.filter((id) => wanted.includes(id)), ...gained];
  if (staying.length === 0 && lost.length > 0) return refuse(beatsRefusal('group-empty'));
  const givers = beats.filter((one) => one !== edited && ownOf(one).some(isIn(gained)));
  const emptied = givers.find((giver) => ownOf(giver).every(isIn(gained)));
  if (emptied) return refuse(beatsRefusal('beat-left-empty', { name: emptied.beat.name }));
  return ok({ gained, lost, staying, givers });
}

function draftMoves(
  state: HromadaState,
  { beats }: BeatsView,
  edited: ViewedBeat,
  { gained, lost, staying, givers }: Moves,
): readonly BeatDraft[] {
  const others = beats.filter((one) => one !== edited && !givers.includes(one));
  const lands = edited.shape ? landsOf(state) : NO_LANDS;
  const taken = difference(landOf(lands, gained), others.flatMap(shapesOf));
  const sharedByName = namedBy(state, edited.beat.id).filter(isIn(sharedOf(edited)));
  return [
    draftOf(edited, {
      settlementIds: [...staying, ...sharedByName],
      shape: edited.shape && without(union([edited.shape, taken]), landOf(lands, lost)),
    }),
    ...givers.map((giver) =>
      draftOf(giver, {
        settlementIds: namedBy(state, giver.beat.id).filter((id) => !gained.includes(id)),
        shape: giver.shape && without(giver.shape, taken),
      }),
    ),
  ];
}

/** What two borders that were meant to be one leave between them is no land. */
function without(shape: MultiPolygon, land: MultiPolygon): MultiPolygon {
  return difference(shape, [land]).filter((piece) => areaKm2([piece]) > CRUMB_KM2);
}

/** A hundred square metres. */
const CRUMB_KM2 = 0.0001;

/** Also those that are no more bear their names on: a beat that is made again is recognised by its name. */
function freeName(
  { areas }: HromadaState,
  { beat }: ViewedBeat,
  written: string,
): Result<string, BeatsRefusal> {
  const name = readBeatName(written);
  if (!name.ok) return name;
  const holder = areas.find(
    (one) =>
      one.kind === 'beat' && one.id !== beat.id && foldText(one.name) === foldText(name.value),
  );
  return holder ? refuse(beatsRefusal('beat-names-equal', { name: name.value })) : name;
}

function draftOf(
  { beat }: ViewedBeat,
  changed: Pick<BeatDraft, 'settlementIds'> & Partial<Pick<BeatDraft, 'name' | 'shape'>>,
): BeatDraft {
  return { name: beat.name, shape: undefined, urban: undefined, beatId: beat.id, ...changed };
}

function ownOf({ answersFor }: ViewedBeat): readonly AreaId[] {
  return answersFor.filter(({ shared }) => !shared).map(({ settlement }) => settlement.id);
}

function sharedOf({ answersFor }: ViewedBeat): readonly AreaId[] {
  return answersFor.filter(({ shared }) => shared).map(({ settlement }) => settlement.id);
}

function namedBy({ memberships }: HromadaState, beatId: AreaId): readonly AreaId[] {
  return memberships.filter((one) => one.beatId === beatId).map((one) => one.settlementId);
}

function isIn(ids: readonly AreaId[]) {
  return (id: AreaId) => ids.includes(id);
}

function shapesOf({ shape }: ViewedBeat): readonly MultiPolygon[] {
  return shape ? [shape] : [];
}
