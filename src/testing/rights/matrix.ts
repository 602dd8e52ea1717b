import type { Access } from '../../platform/http/route.ts';
import type { SiteApp } from '../../platform/http/site.ts';
import { ask, type Told } from './ask.ts';
import type { Asker } from './askers.ts';
import { type Line, type Thing, WHERES, type Where } from './line.ts';
import { mayReadMark } from './marks.ts';
import { wrongOffer } from './offers.ts';
import { type Facts, mayByTable, type Verdict, verdictAtTheDoor } from './oracle.ts';
import { routeName, type World } from './world.ts';

/** One request of the matrix: who, for what, and how it must be answered. */
export interface Case {
  readonly line: Line;
  readonly access: Access;
  readonly asker: Asker;
  /** `plain`: the route shows no single thing. */
  readonly where: Where | 'plain' | 'absent';
  readonly thing: Thing;
  /** Before anybody looks for a thing. */
  readonly atTheDoor: Verdict;
  readonly verdict: Verdict;
}

const NOTHING: Thing = { params: {}, facts: {} };

/** Every line, and a plain one for each page that needs none. */
export function matrixLines(world: World, given: readonly Line[]): readonly Line[] {
  const said = new Set<string>(given.map(({ route }) => route));
  const plain = world.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    .map((route): Line => ({ route: routeName(route) }))
    .filter(({ route }) => !said.has(route));
  const all = [...plain, ...given];
  return all.toSorted((one, other) => turnOf(one) - turnOf(other));
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
  const route = world.routes.find((one) => routeName(one) === line.route);
  if (!route) throw new Error(`no route is called ${line.route}`);
  const cases: Case[] = [];
  for (const asker of askers ?? askersOf(world, route.access)) {
    for (const where of wheresOf(line)) {
      const one = await caseOf(world, line, route.access, asker, where);
      if (one) cases.push(one);
    }
  }
  return cases.toSorted((one, other) => isIn(one) - isIn(other));
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
  access: Access,
  asker: Asker,
  where: Case['where'],
): Promise<Case | undefined> {
  const planted = await thingOf(world, line, asker, where);
  if (!planted) return undefined;
  const door = verdictAtTheDoor(world.rows, access, asker);
  const verdict = door === 'in' ? verdictInside(world, line, access, asker, where, planted) : door;
  return { line, access, asker, where, thing: planted, atTheDoor: door, verdict };
}

async function thingOf(
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

function verdictInside(
  world: World,
  line: Line,
  access: Access,
  asker: Asker,
  where: Case['where'],
  { facts }: Thing,
): Verdict {
  if (where === 'plain') return 'in';
  const closed = line.refused === undefined ? 'absent' : 'refused';
  if (where === 'absent' && !line.unseen) return closed;
  return mayWithThing(world, line, access, asker, facts) ? 'in' : closed;
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

/** What is wrong with an answer, in words; undefined: it is as the table says. */
export function faultOf(world: World, one: Case, told: Told, absent: Told | undefined) {
  const expected = statusOf(one);
  const seen = `${told.status}${told.to === '' ? '' : ` → ${told.to}`}`;
  if (told.status !== expected) return `${expected} expected, ${seen} told`;
  if (one.verdict === 'sign-in' && told.to !== '/sign-in') return `led to ${seen}`;
  if (one.verdict === 'prove' && told.to !== '/account/prove') return `led to ${seen}`;
  if (one.verdict === 'absent' && absent && absent.bytes !== told.bytes) {
    return 'other bytes than what does not exist';
  }
  const leaked = world.marks
    .in(told.text, one.line.route.slice(one.line.route.indexOf(' ') + 1))
    .filter((mark) => !isLinkHolder(one, mark.seenBy) && !mayReadMark(world.rows, one.asker, mark));
  if (leaked.length > 0) return `shows ${leaked.map(({ text }) => text).join(', ')}`;
  return one.verdict === 'in' ? wrongOffer(world, one, told.text) : undefined;
}

/** Whoever holds an invitation reads to whom it was sent. */
function isLinkHolder({ line, where }: Case, seenBy: readonly string[]): boolean {
  return (
    line.route.includes(':token') && where !== 'absent' && seenBy.includes('invitation.accept')
  );
}

function statusOf({ line, verdict }: Case): number {
  const usual = line.route.startsWith('GET') ? 200 : 303;
  switch (verdict) {
    case 'in':
      return line.answers ?? usual;
    case 'absent':
      return 404;
    case 'refused':
      return line.refused ?? 404;
    case 'sign-in':
    case 'prove':
      return 303;
  }
}

export interface MatrixResult {
  readonly requests: number;
  readonly forbidden: number;
  readonly mismatches: readonly string[];
}

/** Asks everything, and tells each answer that is not as the permission table says. */
export async function runMatrix(
  world: World,
  lines: readonly Line[],
  site: SiteApp = world.site,
): Promise<MatrixResult> {
  const mismatches: string[] = [];
  let requests = 0;
  let forbidden = 0;
  for (const line of lines) {
    const absent = new Map<Asker, Told>();
    const cases = await casesOf(world, line);
    const before = line.route.startsWith('POST') ? await world.events() : 0;
    let isQuiet = true;
    for (const one of cases) {
      if (one.verdict === 'in' && isQuiet) {
        isQuiet = false;
        if (line.route.startsWith('POST') && (await world.events()) !== before) {
          mismatches.push(`${line.route}: something happened, though nobody might`);
        }
      }
      const told = await askCase(world, site, one);
      requests += 1;
      if (one.verdict !== 'in') forbidden += 1;
      if (one.where === 'absent') absent.set(one.asker, told);
      const fault = faultOf(world, one, told, absent.get(one.asker));
      if (fault) mismatches.push(`${nameOf(one)}: ${fault}`);
    }
  }
  return { requests, forbidden, mismatches };
}

/** Asks with the thing as it is now: what somebody used up before is there anew. */
export async function askCase(world: World, site: SiteApp, one: Case): Promise<Told> {
  const { line, asker, where } = one;
  const uses =
    line.route.startsWith('POST') && where !== 'plain' && where !== 'absent' && !line.keeps;
  const fresh = uses ? await thingOf(world, line, asker, where) : one.thing;
  const told = await ask(world, site, { line, asker, thing: fresh ?? one.thing });
  if (uses && line.plant && one.verdict === 'in') world.useUp(line.plant, where, asker);
  return told;
}

export function nameOf({ line, asker, where }: Case): string {
  return `${line.route} · ${asker.name} · ${where}`;
}

/**
 * The same request where the door lets everybody in: what the door refused, the use case must refuse by itself.
 * Undefined: the door alone asks for a fresh proof.
 */
export function behindOpenDoor(one: Case): Case | undefined {
  if (one.verdict === 'prove') return undefined;
  return one.verdict === 'sign-in' ? { ...one, verdict: 'absent' } : one;
}
