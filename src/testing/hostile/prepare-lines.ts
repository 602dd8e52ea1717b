import type { Route } from '../../platform/http/route.ts';
import { filledForm } from '../rights/ask.ts';
import type { GoodRequest } from './good-request.ts';
import { type Case, casesOf, routeName } from '../rights/case.ts';
import type { Line, World } from '../rights/line.ts';

/** A form, and how it can be sent now by somebody who may. */
export interface PreparedLine {
  readonly name: string;
  readonly prepare: () => Promise<GoodRequest>;
}

/** Every form of the house. One that no line of the matrix of rights asks for is told by its name. */
export async function prepareForms(
  world: World,
  lines: readonly Line[],
): Promise<{ readonly forms: readonly PreparedLine[]; readonly without: readonly string[] }> {
  const forms: PreparedLine[] = [];
  const without: string[] = [];
  for (const route of world.routes.filter(({ method }) => method === 'POST')) {
    const name = routeName(route);
    const line = lines.find((one) => one.route === name);
    const known = line && (await firstWhoMay(world, line));
    if (known) forms.push({ name, prepare: () => prepare(world, route, known) });
    else without.push(`nothing says how ${name} is sent by somebody who may`);
  }
  return { forms, without };
}

async function firstWhoMay(world: World, line: Line): Promise<Case | undefined> {
  for (const asker of world.askers) {
    const cases = await casesOf(world, line, [asker]);
    const may = cases.find(({ verdict, where }) => verdict === 'in' && where !== 'absent');
    if (may) return may;
  }
  return undefined;
}

async function prepare(
  world: World,
  route: Pick<Route<never>, 'path' | 'fields' | 'repeated' | 'upload'>,
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
