import type { Access, Route } from '#platform/http/route.ts';
import type { Asker } from './askers.ts';
import { type Line, type Thing, WHERES, type Where, type World } from './line.ts';
import { type Facts, mayByTable, type Verdict, verdictAtTheDoor } from './oracle.ts';

/** One request of the matrix: who, for what, and how it must be answered. */
export interface Case {
  readonly line: Line;
  readonly access: Access;
  /** What it carries is given back to nobody. */
  readonly secret: boolean;
  readonly asker: Asker;
  /** `plain`: the route shows no single thing. */
  readonly where: Where | 'plain' | 'absent';
  readonly thing: Thing;
  /** Before anybody looks for a thing. */
  readonly atTheDoor: Verdict;
  readonly verdict: Verdict;
}

const NOTHING: Thing = { params: {}, facts: {} };

/** The given lines, and a plain one for each page that has no line in `all` and needs none. */
export function matrixLines(
  world: World,
  given: readonly Line[],
  all: readonly Line[] = given,
): readonly Line[] {
  const said = new Set<string>(all.map(({ route }) => route));
  const plain = world.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    .map((route): Line => ({ route: routeName(route) }))
    .filter(({ route }) => !said.has(route));
  return [...plain, ...given].toSorted((one, other) => turnOf(one) - turnOf(other));
}

/** First what shows one thing, and so plants it; then the lists, which may show only some of them; then what is posted. */
function turnOf({ route, plant }: Line): number {
  if (!route.startsWith('GET')) return 2;
  return plant ? 0 : 1;
}

/** Everything that is asked for by one line. Whoever may not, asks before whoever may. */
export async function casesOf(
  world: World,
  line: Line,
  askers?: readonly Asker[],
): Promise<readonly Case[]> {
  const route = routeOf(world, line);
  const cases: Case[] = [];
  for (const asker of askers ?? askersOf(world, route.access)) {
    for (const where of wheresOf(line)) {
      const one = await caseOf(world, line, route, asker, where);
      if (one) cases.push(one);
    }
  }
  return cases.toSorted((one, other) => isIn(one) - isIn(other));
}

/**
 * The same, but of what the door refuses one thing, and one that is not there: the door is given the route and the
 * cookie, and what the address or the form says of a thing is read behind it.
 */
export async function casesAtTheDoor(world: World, line: Line): Promise<readonly Case[]> {
  const route = routeOf(world, line);
  const cases: Case[] = [];
  for (const asker of askersOf(world, route.access)) {
    const isClosed = verdictAtTheDoor(world.rows, route.access, asker) !== 'in';
    for (const where of isClosed ? wheresOf(line).toSorted(sharedFirst) : wheresOf(line)) {
      const one = await caseOf(world, line, route, asker, where);
      if (one) cases.push(one);
      if (one && isClosed && where !== 'absent') break;
    }
  }
  return cases.toSorted((one, other) => isIn(one) - isIn(other));
}

/** What is planted once for everybody costs less than what is somebody's own. */
const SHARED_FIRST: readonly Case['where'][] = [
  'absent',
  'plain',
  'other',
  'unit',
  'assigned',
  'own',
];
const sharedFirst = (one: Case['where'], other: Case['where']) =>
  SHARED_FIRST.indexOf(one) - SHARED_FIRST.indexOf(other);

/** The first thing that somebody may have by this line: what comes after it is not even planted. */
export async function firstGiven(
  world: World,
  line: Line,
  asker: Asker,
): Promise<Case | undefined> {
  const route = routeOf(world, line);
  for (const where of wheresOf(line).filter((one) => one !== 'absent')) {
    const one = await caseOf(world, line, route, asker, where);
    if (one?.verdict === 'in') return one;
  }
  return undefined;
}

function routeOf(world: World, line: Line) {
  const route = world.routes.find((one) => routeName(one) === line.route);
  if (!route) throw new Error(`no route is called ${line.route}`);
  return route;
}

/** Where nobody is asked who they are, a few are enough: the door does not even look at their cookies. */
function askersOf(world: World, access: Access): readonly Asker[] {
  const isOpen = 'public' in access || world.rows.get(access.permission)?.roles.resident;
  return isOpen ? world.askers.filter(({ name }) => SOME.has(name)) : world.askers;
}

const SOME: ReadonlySet<string> = new Set([
  'resident',
  'resident with a forged cookie',
  'coordinator who is suspended',
  'somebody without a role',
  'coordinator, here',
  'administrator, everywhere',
]);

const isIn = ({ verdict }: Case) => Number(verdict === 'in');

function wheresOf({ plant, route }: Line): readonly Case['where'][] {
  if (!plant) return ['plain'];
  return route.includes(':') ? ['absent', ...WHERES] : WHERES;
}

async function caseOf(
  world: World,
  line: Line,
  route: Pick<Route<never>, 'access' | 'secret'>,
  asker: Asker,
  where: Case['where'],
): Promise<Case | undefined> {
  const planted = await thingOf(world, line, asker, where);
  if (!planted) return undefined;
  const { access } = route;
  const secret = route.secret === true;
  const door = verdictAtTheDoor(world.rows, access, asker);
  const one = { line, access, secret, asker, where, thing: planted };
  return { ...one, atTheDoor: door, verdict: door === 'in' ? verdictInside(world, one) : door };
}

export async function thingOf(
  world: World,
  line: Line,
  asker: Asker,
  where: Case['where'],
): Promise<Thing | undefined> {
  if (!line.plant || where === 'plain') return NOTHING;
  if (where !== 'absent') return await world.thing(line.plant, where, asker);
  // What is meant by the form is the same thing; only its address leads nowhere.
  const known =
    (await world.thing(line.plant, 'other', asker)) ??
    (await world.thing(line.plant, 'unit', asker));
  const nowhere = Object.fromEntries(
    Object.keys(known?.params ?? { id: '' }).map((name) => [name, ABSENT[name] ?? ABSENT_ID]),
  );
  return { ...(known ?? NOTHING), params: nowhere, facts: {} };
}

const ABSENT_ID = '00000000-0000-4000-8000-00000000dead';
const ABSENT: Readonly<Record<string, string>> = {
  slug: 'nobody-anywhere',
  token: 'x'.repeat(43),
  kind: 'account',
  key: 'nothing-of-that-name',
};

function verdictInside(world: World, one: Omit<Case, 'verdict' | 'atTheDoor'>): Verdict {
  const { line, access, asker, where, thing } = one;
  if (where === 'plain') return 'in';
  const closed = line.refused === undefined ? 'absent' : 'refused';
  if (where === 'absent' && !line.unseen) return closed;
  return mayWithThing(world, line, access, asker, thing.facts) ? 'in' : closed;
}

/** What the table and the line say of this very thing. */
export function mayWithThing(
  world: World,
  line: Line,
  access: Access,
  asker: Asker,
  facts: Facts,
): boolean {
  const may = (permission: string) => {
    const row = world.rows.get(permission);
    return row !== undefined && mayByTable(row, asker, facts);
  };
  if (line.judge) return line.judge(may, asker, facts);
  return 'public' in access || may(access.permission);
}

export function routeName({ method, path }: Pick<Route, 'method' | 'path'>) {
  return `${method} ${path}` as const;
}
