import type { SiteApp } from '#platform/http/site.ts';
import { ask, type Told } from './ask.ts';
import type { Asker } from './askers.ts';
import { type Case, casesAtTheDoor, thingOf } from './case.ts';
import { faultOf } from './faults.ts';
import type { Line, World } from './line.ts';

export interface MatrixResult {
  readonly requests: number;
  readonly refused: number;
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
  let refused = 0;
  for (const line of lines) {
    const cases = await casesAtTheDoor(world, line);
    const closed = cases.filter(({ verdict }) => verdict !== 'in');
    const open = cases.filter(({ verdict }) => verdict === 'in');
    const absent = new Map<Asker, Told>();
    const before = await world.events();
    mismatches.push(...(await askAll(world, site, closed, absent)));
    if (line.route.startsWith('POST') && (await world.events()) !== before) {
      mismatches.push(`${line.route}: something happened, though nobody might`);
    }
    mismatches.push(...(await askAll(world, site, open, absent)));
    requests += cases.length;
    refused += closed.length;
  }
  return { requests, refused, mismatches };
}

async function askAll(
  world: World,
  site: SiteApp,
  cases: readonly Case[],
  absent: Map<Asker, Told>,
): Promise<readonly string[]> {
  const mismatches: string[] = [];
  for (const one of cases) {
    const told = await askCase(world, site, one);
    if (one.where === 'absent') absent.set(one.asker, told);
    const fault = faultOf(world, one, told, absent.get(one.asker)) ?? lookedAtTheDoor(one, told);
    if (fault) mismatches.push(`${nameOf(one)}: ${fault}`);
  }
  return mismatches;
}

/** Why one thing is enough where the door refuses: there, none is looked for. */
function lookedAtTheDoor({ atTheDoor }: Case, { looks }: Told): string | undefined {
  return atTheDoor === 'in' || looks === 0 ? undefined : 'the door looked for something';
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
