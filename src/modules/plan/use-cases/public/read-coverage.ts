import { type Result, ok } from '../../../../kernel/result.ts';
import type { Area, AreaKind } from '../../../areas/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  type CoverageRow,
  type Covered,
  coveredOf,
  type HeldWork,
  hiddenOf,
  peopleOf,
} from '../../domain/public/coverage.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { loadHeldWork } from '../../storage/public/held-work.ts';
import { type PublicYear, readPublicYear } from './read-public-year.ts';

export interface ReadCoverage extends PublicYear {
  readonly held: number;
  readonly people: number | 'hidden';
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
  const loaded = await loadHeldWork(context.platform.database.read, year);
  const works = loaded.filter(({ actionId, areaId }) => shown.has(actionId) && areas.get(areaId));
  const promised = read.value.actions.filter(({ status }) => status !== 'proposed');
  const found = rowsIn(context, 'hromada', promised, works);
  const hromadas = mostActionsFirst(coveredOf(found.rows, found.rest));
  const reached = new Set(hromadas.map(({ key }) => key.id));
  const within = read.value.plans.flatMap(({ areaId }) => areas.descendants(areaId, 'hromada'));
  return ok({
    ...read.value,
    held: works.length,
    people: peopleOf(works),
    hromadas,
    unreached: within.filter(({ id }) => !reached.has(id)),
    districts: districtsOf(context, promised, works, hromadas),
    languages: byLanguage(works),
    heldInUnknown: works.filter((work) => work.languages.length === 0).length,
  });
}

/** Of that kind of area, those in which an action or something that was held lies; and what was held in none of them. */
function rowsIn(
  { areas }: PlanContext,
  kind: AreaKind,
  actions: readonly ListedAction[],
  works: readonly HeldWork[],
): { readonly rows: readonly CoverageRow<Area>[]; readonly rest: readonly HeldWork[] } {
  const placeOf = (id: ListedAction['areaId']) => areas.chain(id).find((one) => one.kind === kind);
  const actionsIn = Map.groupBy(actions, ({ areaId }) => placeOf(areaId));
  const worksIn = Map.groupBy(works, ({ areaId }) => placeOf(areaId));
  const places = new Set([...actionsIn.keys(), ...worksIn.keys()]);
  const rows = [...places].flatMap((key) =>
    key ? [{ key, actions: actionsIn.get(key)?.length ?? 0, works: worksIn.get(key) ?? [] }] : [],
  );
  return { rows, rest: worksIn.get(undefined) ?? [] };
}

/** Of each hromada by itself, since what is told of the hromada is their sum; of one that is hidden, none. */
function districtsOf(
  context: PlanContext,
  actions: readonly ListedAction[],
  works: readonly HeldWork[],
  hromadas: readonly Covered<Area>[],
): readonly Covered<Area>[] {
  const { areas } = context;
  const hromadaOf = (id: ListedAction['areaId']) =>
    areas.chain(id).find(({ kind }) => kind === 'hromada')?.id;
  const actionsIn = Map.groupBy(actions, ({ areaId }) => hromadaOf(areaId));
  const worksIn = Map.groupBy(works, ({ areaId }) => hromadaOf(areaId));
  const isHidden = new Map(hromadas.map(({ key, people }) => [key.id, people === 'hidden']));
  const ids = new Set([...actionsIn.keys(), ...worksIn.keys()]);
  const covered = [...ids].flatMap((id) => {
    const [inside, held] = [actionsIn.get(id) ?? [], worksIn.get(id) ?? []];
    const { rows, rest } = rowsIn(context, 'starosta-district', inside, held);
    return id && isHidden.get(id) ? hiddenOf(rows) : coveredOf(rows, rest);
  });
  return mostActionsFirst(covered);
}

function mostActionsFirst(rows: readonly Covered<Area>[]): readonly Covered<Area>[] {
  return rows.toSorted((one, other) => other.actions - one.actions || other.held - one.held);
}

/** What was held in two languages counts in both. */
function byLanguage(works: readonly HeldWork[]): readonly Covered<string>[] {
  const codes = [...new Set(works.flatMap(({ languages }) => languages))].sort();
  const rows = codes.map((key) => ({
    key,
    actions: 0,
    works: works.filter(({ languages }) => languages.includes(key)),
  }));
  const unsaid = works.filter(({ languages }) => languages.length === 0);
  return coveredOf(rows, unsaid).toSorted((one, other) => other.held - one.held);
}
