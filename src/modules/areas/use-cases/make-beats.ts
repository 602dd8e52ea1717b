import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import type { BeatDraft } from '../domain/beats/beat-draft.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import { chooseBeats } from '../domain/beats/choose-beats.ts';
import { type Group, nameGroups } from '../domain/beats/name-groups.ts';
import { splitBeats } from '../domain/beats/split-beats.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { foldText } from '../../../kernel/text/fold-text.ts';
import { countOutcomes, type ImportLine, type Outcome } from '../domain/import/report.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { findArea } from './find-area.ts';
import { subtree } from './publish-areas.ts';
import { reachOf } from './may-change.ts';
import { planHromadaBeats, saveBeats } from './save-beats.ts';

export interface MakeBeats {
  /** By code or slug. */
  readonly hromada: string;
  /** Of settlements or of districts, each by name, code or slug. No groups: every district is a beat. */
  readonly groups: readonly (readonly string[])[];
  /** Of the beats, in the order of the groups; what is not given is named after the first of the group. */
  readonly names: readonly (string | undefined)[];
  readonly publish: boolean;
  readonly dryRun: boolean;
}

export interface MadeBeats {
  readonly lines: readonly ImportLine[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Settlements in no group, and the beat of the nearest that is. */
  readonly joined: readonly { readonly settlement: string; readonly beat: string }[];
  /** Settlements for which no beat answers yet, their positions being unknown. */
  readonly leftOut: readonly string[];
}

/** Splits a hromada into beats by its settlements: every place goes to the nearest one. */
export async function splitHromada(
  context: Context,
  input: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  return await makeBeats(context, input, async (tx, hromada, below) => {
    const settlements = below.filter((area) => area.kind === 'settlement');
    const groups = nameGroups(input.groups, input.names, settlements);
    if (!groups.ok) return groups;
    const region = (await loadShapesOf(tx, { ids: [hromada.id] })).get(hromada.id);
    if (!region) return refuse(beatsRefusal('boundary-missing', { name: hromada.name }));
    return splitBeats(region, settlements, groups.value);
  });
}

/** Takes starosta districts or city districts as beats, each by itself or several together. */
export async function chooseDistricts(
  context: Context,
  input: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  return await makeBeats(context, input, async (tx, _, below) => {
    const districts = below.filter((area) => DISTRICTS.has(area.kind));
    const groups = groupsOfDistricts(input, districts);
    if (!groups.ok) return groups;
    const ids = groups.value.flatMap((group) => group.areas.map((area) => area.id));
    const shapes = await loadShapesOf(tx, { ids });
    const drafts = chooseBeats(groups.value, (id) => shapes.get(id));
    return drafts.ok ? ok({ beats: drafts.value, joined: [], leftOut: [] }) : drafts;
  });
}

const DISTRICTS: ReadonlySet<AreaKind> = new Set(['starosta-district', 'city-district']);

function groupsOfDistricts(
  input: MakeBeats,
  districts: readonly KnownArea[],
): Result<readonly Group[], BeatsRefusal> {
  if (input.groups.length > 0) return nameGroups(input.groups, input.names, districts);
  const each = districts
    .filter(({ fingerprint }) => fingerprint !== undefined)
    .map((area, index): Group => ({ name: input.names[index], areas: [area] }));
  return each.length > 0 ? ok(each) : refuse(beatsRefusal('group-empty'));
}

type DraftBeats = (
  tx: Tx,
  hromada: KnownArea,
  below: readonly KnownArea[],
) => Promise<
  Result<
    { readonly beats: readonly BeatDraft[] } & Pick<MadeBeats, 'joined' | 'leftOut'>,
    BeatsRefusal
  >
>;

async function makeBeats(
  context: Context,
  input: MakeBeats,
  draft: DraftBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  if (!context.policy.can(context.actor, 'beat.make')) return refuse(beatsRefusal('forbidden'));
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const known = await loadKnownAreas(tx);
    const hromada = findArea(known, input.hromada);
    // What somebody may not change is to them as if it were not there.
    if (!hromada || !reachOf(context, 'beat.make', known)(hromada)) {
      return refuse(beatsRefusal('area-unknown', { area: input.hromada }));
    }
    if (hromada.kind !== 'hromada') {
      return refuse(beatsRefusal('not-a-hromada', { name: hromada.name }));
    }
    const drafted = await draft(tx, hromada, subtree(known, hromada));
    if (!drafted.ok) return drafted;
    const { beats, joined, leftOut } = drafted.value;
    const repeated = repeatedName(beats);
    if (repeated) return refuse(beatsRefusal('beat-names-equal', { name: repeated }));
    const home = { hromada, known, publish: input.publish };
    const plan = await planHromadaBeats(tx, context, home, { drafts: beats, retired: 'others' });
    if (!input.dryRun) await saveBeats(tx, context, home, plan);
    return ok({ lines: plan.lines, counts: countOutcomes(plan.lines), joined, leftOut });
  });
}

/** Beats are recognised by their names when they are made again, so two of one hromada may not share one. */
function repeatedName(beats: readonly BeatDraft[]): string | undefined {
  const names = new Set<string>();
  for (const { name } of beats) {
    if (names.has(foldText(name))) return name;
    names.add(foldText(name));
  }
  return undefined;
}
