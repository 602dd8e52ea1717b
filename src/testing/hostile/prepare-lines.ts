import type { Route } from '#platform/http/route.ts';
import { filledForm } from '../rights/ask.ts';
import { ALL, type Share } from './attacks.ts';
import type { GoodRequest } from './good-request.ts';
import { type Case, firstGiven, routeName } from '../rights/case.ts';
import type { Line, World } from '../rights/line.ts';

/** A form, and how it can be sent now by somebody who may. */
export interface PreparedLine {
  readonly name: string;
  readonly share: Share;
  readonly prepare: () => Promise<GoodRequest>;
}

/**
 * Every form of the application. `without` names those that no line of the matrix of rights covers. With `some`, only forms
 * that a line covers are prepared.
 */
export async function prepareForms(
  world: World,
  lines: readonly Line[],
  some = false,
): Promise<{ readonly forms: readonly PreparedLine[]; readonly without: readonly string[] }> {
  const forms: PreparedLine[] = [];
  const without: string[] = [];
  const drafts: (string | undefined)[] = [];
  for (const route of world.routes.filter(({ method }) => method === 'POST')) {
    const name = routeName(route);
    const line = lines.find((one) => one.route === name);
    const known = line && (await firstWhoMay(world, line));
    if (known) {
      forms.push({ name, share: ALL, prepare: () => prepare(world, route, known) });
      drafts.push(draftOf(route));
    } else if (line || !some) without.push(`nothing says how ${name} is sent by somebody who may`);
  }
  return {
    forms: forms.map((form, index) => ({ ...form, share: shareOf(drafts, index) })),
    without,
  };
}

/** So many fields, the very same, and it is one draft that a person fills in step by step, read by one reader. */
const FIELDS_OF_A_DRAFT = 8;
const MAX_SHARES = 3;

function draftOf({ fields = [] }: Pick<Route<never>, 'fields'>): string | undefined {
  return fields.length < FIELDS_OF_A_DRAFT ? undefined : fields.toSorted().join();
}

/** Each value is sent to each field at one step of three at least. */
function shareOf(drafts: readonly (string | undefined)[], index: number): Share {
  const draft = drafts[index];
  if (draft === undefined) return ALL;
  const of = Math.min(MAX_SHARES, drafts.filter((one) => one === draft).length);
  const part = drafts.slice(0, index).filter((one) => one === draft).length % of;
  return { part, of };
}

async function firstWhoMay(world: World, line: Line): Promise<Case | undefined> {
  for (const asker of world.askers) {
    const may = await firstGiven(world, line, asker);
    if (may) return may;
  }
  return undefined;
}

async function prepare(
  world: World,
  route: GoodRequest['route'],
  { line, asker, where, thing: known }: Case,
): Promise<GoodRequest> {
  const { plant, file, query = '', answers = 303 } = line;
  let thing = known;
  if (plant && where !== 'plain' && where !== 'absent') {
    // Another one each time, and nobody else's: what is taken uses it up.
    world.useUp(plant, where, asker);
    thing = (await world.thing(plant, where, asker)) ?? known;
    world.useUp(plant, where, asker);
  }
  return {
    route,
    params: thing.params,
    query,
    cookie: thing.cookie ?? asker.cookie,
    form: await filledForm({ world, asker, thing }, line),
    file,
    answers,
  };
}
