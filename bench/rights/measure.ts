import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation } from '#testing/open-test-installation.ts';
import { LINES } from '#testing/rights/lines/index.ts';
import { type Case, casesOf } from '#testing/rights/case.ts';
import type { World } from '#testing/rights/line.ts';
import { askCase } from '#testing/rights/matrix.ts';
import { openWorld } from '#testing/rights/world.ts';

const WARM_UP = 10;
const TIMES = 40;

/** How long a route takes to refuse forbidden and absent things; medians in milliseconds. */
export interface Refusal {
  readonly route: string;
  readonly forbidden: number;
  readonly absent: number;
}

/** Every route on which a person with the permission requests a thing out of reach. */
export async function measureRefusals(): Promise<readonly Refusal[]> {
  const installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  try {
    const world = await openWorld(installation);
    const askers = world.askers.filter(({ name }) => name === 'coordinator, here');
    const measured: Refusal[] = [];
    for (const line of LINES) {
      const refused = (await casesOf(world, line, askers)).filter(
        ({ atTheDoor, verdict }) => atTheDoor === 'in' && verdict === 'absent',
      );
      const absent = refused.find(({ where }) => where === 'absent');
      const forbidden = refused.find(({ where }) => where !== 'absent');
      if (absent && forbidden) measured.push(await compare(world, line.route, forbidden, absent));
    }
    return measured;
  } finally {
    await installation.close();
  }
}

/** Alternating, so that other load affects both. */
async function compare(
  world: World,
  route: string,
  forbidden: Case,
  absent: Case,
): Promise<Refusal> {
  const took: { readonly forbidden: number[]; readonly absent: number[] } = {
    forbidden: [],
    absent: [],
  };
  for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
    const [one, other] = [await time(world, forbidden), await time(world, absent)];
    if (turn < WARM_UP) continue;
    took.forbidden.push(one);
    took.absent.push(other);
  }
  return { route, forbidden: median(took.forbidden), absent: median(took.absent) };
}

async function time(world: World, one: Case): Promise<number> {
  return (await askCase(world, world.site, one)).took;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
