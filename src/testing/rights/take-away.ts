import { type Actor, createPolicy } from '#modules/identity/index.ts';
import { knownGuards, without } from './guards.ts';
import type { Line, World } from './line.ts';
import { type Case, casesOf } from './case.ts';
import { behindOpenDoor, faultBehindOpenDoor } from './faults.ts';
import { askCase, nameOf } from './matrix.ts';
import { callAs, guardedUseCases } from './use-cases.ts';

/** What was found when guards were taken away. */
export interface TakenAway {
  /** Guards whose absence was noticed. */
  readonly noticed: Set<string>;
  readonly faults: string[];
  /** Ways through the guards of a route that were tried. */
  readonly gone: Set<string>;
}

export function nothingTaken(): TakenAway {
  return { noticed: new Set(), faults: [], gone: new Set() };
}

const NOBODY_MAY = createPolicy([]);

/**
 * Calls every use case under an empty table of permissions: it must refuse, and look at nothing. Then again without
 * the guard that refused: something else must come of it.
 */
export async function takeFirstGuards(
  world: World,
  actors: readonly Actor[],
  { noticed, faults }: TakenAway,
): Promise<void> {
  for (const useCase of await guardedUseCases()) {
    for (const actor of actors) {
      const call = () => callAs(world, useCase, { actor, policy: NOBODY_MAY });
      const { value: called, refused } = await without([], call);
      if (called.outcome === 'gave' && called.looks > 0) faults.push(`${useCase.name} looked`);
      for (const guard of refused) {
        const { value: again } = await without([guard], call);
        if (again.outcome !== called.outcome || again.looks !== called.looks) noticed.add(guard);
      }
    }
  }
}

/**
 * Asks for everything where the door lets everybody in. Where a guard refuses, it is asked again without it; and
 * where another one still refuses, without both: each must be noticed by itself.
 */
export async function takeFurtherGuards(
  world: World,
  lines: readonly Line[],
  found: TakenAway,
): Promise<number> {
  let requests = 0;
  for (const line of lines) {
    for (const given of await casesOf(world, line, someOf(world))) {
      const one = behindOpenDoor(given);
      if (!one) continue;
      const { value: fault, refused } = await without([], () => tryCase(world, one));
      requests += 1;
      if (fault) found.faults.push(`${nameOf(one)}: ${fault}`);
      else requests += await peel(world, one, refused, found);
    }
  }
  return requests;
}

/**
 * Without each guard that refused; and where others then refuse instead, without those too, one after another: what a
 * page asks, its use case asks again. One way through the guards of a route is gone once.
 */
async function peel(
  world: World,
  one: Case,
  refused: ReadonlySet<string>,
  { noticed, gone }: TakenAway,
  before: readonly string[] = [],
): Promise<number> {
  let requests = 0;
  // A page and its use case stand behind one another, and what they share between them.
  if (before.length > MAX_BEHIND) return requests;
  for (const guard of refused) {
    const way = [...before, guard].toSorted();
    const key = [one.line.route, one.where, one.atTheDoor, ...way].join('\n');
    if (gone.has(key)) continue;
    gone.add(key);
    const { value: fault, refused: now } = await without(way, () => tryCase(world, one));
    requests += 1;
    if (fault) noticed.add(guard);
    const others = new Set([...now].filter((other) => !refused.has(other)));
    if (!fault) requests += await peel(world, one, others, { noticed, gone, faults: [] }, way);
  }
  return requests;
}

const MAX_BEHIND = 1;

async function tryCase(world: World, one: Case): Promise<string | undefined> {
  const told = await askCase(world, world.openSite, one);
  const fault = faultBehindOpenDoor(world, one, told);
  // What should not have been changed is planted anew.
  if (fault && one.line.plant && one.where !== 'plain' && one.where !== 'absent') {
    world.useUp(one.line.plant, one.where, one.asker);
  }
  return fault;
}

/** Guards of which nobody would miss one here. */
export function unnoticed({ noticed }: TakenAway): readonly string[] {
  return knownGuards()
    .map(({ id }) => id)
    .filter((id) => !noticed.has(id))
    .toSorted();
}

const SOME: ReadonlySet<string> = new Set([
  'resident',
  'somebody without a role',
  'district-officer, here',
  'coordinator, here',
  'police-head, there',
  'administrator, there',
  'auditor, here',
  'partner-mediator, here',
]);

function someOf({ askers }: World) {
  return askers.filter(({ name }) => SOME.has(name));
}
