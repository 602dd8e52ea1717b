import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { ask } from '#testing/rights/ask.ts';
import type { Asker } from '#testing/rights/askers.ts';
import { LINES } from '#testing/rights/lines/index.ts';
import { firstGiven } from '#testing/rights/case.ts';
import type { Line, World } from '#testing/rights/line.ts';
import { openRowWatch, type RowWatch } from '#testing/hostile/row-watch.ts';
import { openWorld } from '#testing/rights/world.ts';

const ACTS = 400;
/** The same one, the same acts in the same order. */
const SEED = 20_261_126;

/** What changes without anybody having done anything yet: questions to a browser, signs of life, what is only being looked at. */
const NO_ACT: ReadonlySet<string> = new Set([
  'appeals.file',
  'areas.import_draft',
  'forum.import_draft',
  'identity.challenge',
  'identity.known_device',
  'meetings.import_draft',
  'officers.roster_draft',
  'reports.unsent_photo',
  'schools.register_draft',
]);

/** What people do for themselves, of which the house keeps nothing that could be laid beside others of theirs. */
const TOLD_TO_NOBODY: ReadonlySet<string> = new Set([
  'POST /forum/:year/live/:room/support',
  'POST /receipt/place',
  'POST /survey/:code',
]);

let installation: TestInstallation;
let world: World;
let rows: RowWatch;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  rows = await openRowWatch(installation.ownerUrl);
  world = await openWorld(installation);
});
afterAll(async () => {
  await rows.close();
  await installation.close();
});

/** How many entries there are, and which tables of modules changed since this was asked last. */
async function lookNow() {
  const changed = await rows.changed();
  const entries = await world.see(async (tx) => {
    const kept = await sql<{ n: number }>`select count(*)::int as n from audit.entry`.execute(tx);
    return kept.rows[0]?.n ?? 0;
  });
  const ofActs = changed.filter((name) => !name.startsWith('platform.') && !NO_ACT.has(name));
  return { entries, changed: ofActs };
}

/** One form, sent by somebody who may; undefined: this one may not, or nothing became of it. */
async function act(line: Line, asker: Asker): Promise<{ readonly entries: number } | undefined> {
  const may = await firstGiven(world, line, asker);
  if (!may) return undefined;
  const before = await lookNow();
  await ask(world, world.site, may);
  const after = await lookNow();
  const { where } = may;
  if (line.plant && where !== 'plain' && where !== 'absent') world.useUp(line.plant, where, asker);
  return after.changed.length === 0 ? undefined : { entries: after.entries - before.entries };
}

/** A stream of chances that a seed repeats (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the journal', () => {
  test(`lacks no entry of ${ACTS} acts, in any order`, { timeout: 600_000 }, async () => {
    const chance = chances(SEED);
    const oneOf = <One>(all: readonly One[]) => all[Math.floor(chance() * all.length)];
    const forms = LINES.filter(
      ({ route }) => route.startsWith('POST') && !TOLD_TO_NOBODY.has(route),
    );
    const done = new Map<string, number>();
    const missing: string[] = [];
    let acts = 0;
    for (let tries = 0; acts < ACTS && tries < ACTS * 20; tries += 1) {
      const [line, asker] = [oneOf(forms), oneOf(world.askers)];
      const told = line && asker && (await act(line, asker));
      if (!told) continue;
      acts += 1;
      done.set(line.route, (done.get(line.route) ?? 0) + 1);
      if (told.entries === 0) missing.push(`${line.route} by ${asker.name}`);
    }
    expect(missing).toEqual([]);
    expect(acts).toBe(ACTS);
    expect(done.size).toBeGreaterThan(100);
  });

  test('is held to acts that change something: a look sees what is kept, and that nobody told of it', async () => {
    await lookNow();
    const before = await lookNow();
    expect(before.changed).toEqual([]);
    await world.see((tx) =>
      sql`update areas.area set name = name || ' змінено'
        where id = (select id from areas.area order by id limit 1)`.execute(tx),
    );
    expect(await lookNow()).toEqual({ entries: before.entries, changed: ['areas.area'] });
  });
});
