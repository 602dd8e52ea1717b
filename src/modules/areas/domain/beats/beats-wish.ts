import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { AreaKind } from '../area.ts';
import type { KnownArea } from '../import/register.ts';
import { readBeatName } from './beat-names.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';
import { chooseBeats } from './choose-beats.ts';
import { editBeat } from './edit-beat.ts';
import type { HromadaState } from './hromada-state.ts';
import { type Group, nameGroups } from './name-groups.ts';
import { type BeatsProposal, isBeatAtWork } from './plan-beats.ts';
import { splitBeats, type SplitBeats } from './split-beats.ts';

/** What somebody wants of a hromada's beats. */
export type BeatsWish =
  /** All of them anew, out of settlements or of districts. No groups of districts: each is a beat. */
  | {
      readonly way: 'settlements' | 'districts';
      /** Each area by name, code or slug. */
      readonly groups: readonly (readonly string[])[];
      /** In the order of the groups; what is not given is named after the first of its group. */
      readonly names: readonly (string | undefined)[];
    }
  | {
      readonly way: 'edit';
      readonly beatId: AreaId;
      readonly name: string;
      readonly settlementIds: readonly AreaId[];
    }
  | { readonly way: 'retire'; readonly beatId: AreaId };

export interface DraftedBeats extends Pick<SplitBeats, 'joined' | 'leftOut'> {
  readonly proposal: BeatsProposal;
}

/** What would have to be made for a wish, before anything is planned or written. */
export function draftBeats(
  state: HromadaState,
  wish: BeatsWish,
): Result<DraftedBeats, BeatsRefusal> {
  switch (wish.way) {
    case 'settlements':
      return splitIntoBeats(state, wish);
    case 'districts':
      return chooseAsBeats(state, wish);
    case 'edit': {
      const drafts = editBeat(state, wish);
      return drafts.ok
        ? ok({ ...NO_REST, proposal: { drafts: drafts.value, retired: [] } })
        : drafts;
    }
    case 'retire': {
      const { hromada, areas } = state;
      const beat = areas.find(({ id }) => id === wish.beatId);
      if (!beat || !isBeatAtWork(beat, hromada)) return refuse(beatsRefusal('beat-unknown'));
      return ok({ ...NO_REST, proposal: { drafts: [], retired: [beat.id] } });
    }
  }
}

const NO_REST = { joined: [], leftOut: [] } as const;

type Made = Extract<BeatsWish, { readonly groups: unknown }>;

function splitIntoBeats(state: HromadaState, wish: Made): Result<DraftedBeats, BeatsRefusal> {
  const { hromada, areas, shapes } = state;
  const settlements = areas.filter((area) => area.kind === 'settlement');
  const groups = groupsOf(wish, settlements);
  if (!groups.ok) return groups;
  const region = shapes.get(hromada.id);
  if (!region) return refuse(beatsRefusal('boundary-missing', { name: hromada.name }));
  const split = splitBeats(region, settlements, groups.value);
  return split.ok ? anew(split.value) : split;
}

function chooseAsBeats({ areas, shapes }: HromadaState, wish: Made) {
  const districts = areas.filter(({ kind }) => DISTRICTS.has(kind));
  const groups = wish.groups.length > 0 ? groupsOf(wish, districts) : eachOf(wish, districts);
  if (!groups.ok) return groups;
  const drafts = chooseBeats(groups.value, (id) => shapes.get(id));
  return drafts.ok ? anew({ ...NO_REST, beats: drafts.value }) : drafts;
}

const DISTRICTS: ReadonlySet<AreaKind> = new Set(['starosta-district', 'city-district']);

function eachOf(
  { names }: Made,
  districts: readonly KnownArea[],
): Result<readonly Group[], BeatsRefusal> {
  const each = districts
    .filter(({ fingerprint }) => fingerprint !== undefined)
    .map((area, index): Group => ({ name: names[index], areas: [area] }));
  return each.length > 0 ? ok(each) : refuse(beatsRefusal('group-empty'));
}

function groupsOf({ groups, names: written }: Made, areas: readonly KnownArea[]) {
  const names: (string | undefined)[] = [];
  for (const name of written) {
    const read = name === undefined ? undefined : readBeatName(name);
    if (read && !read.ok) return read;
    names.push(read?.value);
  }
  return nameGroups(groups, names, areas);
}

/** Beats are recognised by their names when they are made again, so two of one hromada may not share one. */
function anew({ beats, joined, leftOut }: SplitBeats): Result<DraftedBeats, BeatsRefusal> {
  const names = new Set<string>();
  for (const { name } of beats) {
    if (names.has(foldText(name))) return refuse(beatsRefusal('beat-names-equal', { name }));
    names.add(foldText(name));
  }
  return ok({ joined, leftOut, proposal: { drafts: beats, retired: 'others' } });
}
