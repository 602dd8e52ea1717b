import type { PublicCount } from '#kernel/disclosure/public-count.ts';
import { type Result, ok } from '#kernel/result.ts';
import type { Area, AreaKind } from '#modules/areas/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  type Covered,
  coveredBy,
  type HeldWork,
  peopleOf,
  type PublishedPeople,
} from '../../domain/public/coverage.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { loadHeldWork } from '../../storage/public/held-work.ts';
import { loadToldPeople } from '../../storage/public/told-people.ts';
import { type PublicYear, readPublicYear } from './read-public-year.ts';

export interface ReadCoverage extends PublicYear {
  readonly held: number;
  /** As far as they were told. */
  readonly people: PublicCount;
  readonly hromadas: readonly Covered<Area>[];
  /** Of the areas of the plans: those which no action and no work reached. */
  readonly unreached: readonly Area[];
  /** Groups of villages: starosta districts, where there are any. */
  readonly districts: readonly Covered<Area>[];
  readonly languages: readonly Covered<string>[];
  /** How much was held of which nobody wrote down in what language. */
  readonly heldInUnknown: number;
}

/** Which hromadas, groups of villages and languages the plan of a year reached. */
export async function readCoverage(
  context: PlanContext,
  year: number,
): Promise<Result<ReadCoverage, 'absent'>> {
  const read = await readPublicYear(context, year);
  if (!read.ok) return read;
  const { areas } = context;
  const shown = new Set(read.value.actions.map(({ id }) => id));
  const reader = context.platform.database.read;
  const isShown = ({ actionId, areaId }: Reached) => shown.has(actionId) && areas.get(areaId);
  const held = (await loadHeldWork(reader, year)).filter(isShown);
  const told = (await loadToldPeople(reader, year)).filter(isShown);
  const actions = read.value.actions.filter(({ status }) => status !== 'proposed');
  const found: Found = { actions, held, told };
  const hromadas = coveredIn(context, 'hromada', found);
  const reached = new Set(hromadas.map(({ key }) => key.id));
  const within = read.value.plans.flatMap(({ areaId }) => areas.descendants(areaId, 'hromada'));
  return ok({
    ...read.value,
    held: held.length,
    people: peopleOf(told),
    hromadas,
    unreached: within.filter(({ id }) => !reached.has(id)),
    districts: coveredIn(context, 'starosta-district', found),
    languages: byLanguage(found),
    heldInUnknown: held.filter((work) => work.languages.length === 0).length,
  });
}

interface Reached {
  readonly actionId: ListedAction['id'];
  readonly areaId: ListedAction['areaId'];
}

interface Found {
  readonly actions: readonly ListedAction[];
  readonly held: readonly HeldWork[];
  readonly told: readonly PublishedPeople[];
}

/** Of that kind of area, those in which an action or something that was held lies. */
function coveredIn(
  { areas }: PlanContext,
  kind: AreaKind,
  { actions, held, told }: Found,
): readonly Covered<Area>[] {
  const placeOf = ({ areaId }: { readonly areaId: ListedAction['areaId'] }) =>
    areas.chain(areaId).find((one) => one.kind === kind);
  const actionsIn = Map.groupBy(actions, placeOf);
  const heldIn = Map.groupBy(held, placeOf);
  const toldIn = Map.groupBy(told, placeOf);
  const places = new Set([...actionsIn.keys(), ...heldIn.keys(), ...toldIn.keys()]);
  const rows = [...places].flatMap((key) =>
    key
      ? coveredBy(key, {
          actions: actionsIn.get(key)?.length ?? 0,
          held: heldIn.get(key) ?? [],
          told: toldIn.get(key) ?? [],
        })
      : [],
  );
  return mostActionsFirst(rows);
}

function mostActionsFirst(rows: readonly Covered<Area>[]): readonly Covered<Area>[] {
  return rows.toSorted((one, other) => other.actions - one.actions || other.held - one.held);
}

/** What was held in two languages counts in both. */
function byLanguage({ held, told }: Found): readonly Covered<string>[] {
  const codes = [...new Set([...held, ...told].flatMap(({ languages }) => languages))].sort();
  const isIn =
    (code: string) =>
    ({ languages }: HeldWork) =>
      languages.includes(code);
  return codes
    .map((code) =>
      coveredBy(code, { actions: 0, held: held.filter(isIn(code)), told: told.filter(isIn(code)) }),
    )
    .toSorted((one, other) => other.held - one.held);
}
