import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '#cli/commands/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { configSchema } from '#platform/config/config.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { startWork, type Work } from './background.ts';
import { MODULES } from './modules.ts';
import { appRoutes, journalParts } from './routes.ts';

/** One name in each line, after its kind. */
const FILE = join(import.meta.dirname, 'stored-names.txt');

let installation: TestInstallation;
let work: Work;
let names: readonly string[];
const jobs: ScheduledJob[] = [];
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'));
  const { context } = installation;
  const schedule = (job: ScheduledJob) => Promise.resolve(void jobs.push(job));
  const platform = { ...context.platform, jobs: { schedule } };
  work = await startWork({ ...installation, context: { ...context, platform } });
  names = [...(await namesOfDatabase()), ...namesOfApplication(), ...namesInSource()].toSorted();
});
afterAll(async () => {
  await work.stop();
  await installation.close();
});

async function namesOfDatabase(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'column ' || table_schema || '.' || table_name || '.' || column_name as name
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')
      -- One of each day: partitions that pg-boss makes and drops.
      and not (table_schema = 'jobs' and table_name ~ '_[0-9]{8}$')
    union select 'event handler ' || name from platform.event_handler`.execute(
    installation.context.platform.database.write,
  );
  return rows.map(({ name }) => name);
}

function namesOfApplication(): readonly string[] {
  const { context } = installation;
  const { acts, namers } = journalParts(context);
  const { routes, operations, programRoutes } = appRoutes(context);
  const { site } = context.signIn;
  return [
    ...named('permission', context.policy.rows, ({ permission }) => permission),
    ...named('action', acts, ({ action }) => action),
    ...named('kind of thing', namers, ({ kind }) => kind),
    ...named('notification', context.desk.kinds, ({ kind }) => kind),
    ...named('job', jobs, ({ name }) => name),
    ...named(
      'public event',
      MODULES.flatMap(({ publicEvents }) => publicEvents ?? []),
      String,
    ),
    ...routes.flatMap(({ method, path, fields = [] }) => [
      `address ${method} ${path}`,
      ...fields.map((field) => `field ${path} ${field}`),
    ]),
    ...named('operation', operations, ({ id, path }) => `${id} ${path}`),
    ...named('interface', programRoutes, ({ method, path }) => `${method} ${path}`),
    ...named('command', COMMANDS, ({ name }) => name),
    ...named('variable', Object.keys(configSchema.shape), String),
    ...named('cookie', [site.sessionCookie, site.deviceCookie], String),
  ];
}

function named<Thing>(
  kind: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): readonly string[] {
  return [...new Set(things.map((thing) => `${kind} ${nameOf(thing)}`))];
}

/** What only the source says: words of advisory locks, labels of keys and hashes, names in browsers. */
const IN_SOURCE: Readonly<Record<string, RegExp>> = {
  lock: /\bhashtext(?:extended)?\(\s*'([^']+)'/g,
  event: /\btype(?: =|:)\s[^;{},]*?'([a-z-]+\.[a-z-]+)'/g,
  key: /\bopenKey\([^)]*'([a-z-]+)'/g,
  label: /\bkeyedHash\(\s*\w+,\s*(?:'|`)([^'`]+)(?:'|`)/g,
  browser: /'(poruch-[a-z-]+|draft:)'/g,
};

function namesInSource(): readonly string[] {
  const files = globSync('src/**/*.{ts,tsx}').filter((path) => !/\btesting\b|\.test\./.test(path));
  const found = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return Object.entries(IN_SOURCE).flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(
        ([, name = '']) => `${kind} ${name.replaceAll(/\$\{[^}]*\}/g, '${}')}`,
      ),
    );
  });
  return [...new Set(found)];
}

describe('names that are stored, sent or typed', () => {
  const earlier = readFileSync(FILE, 'utf8').trim().split('\n');

  it('stay: rows, files, bookmarks, programs and scripts of earlier versions have them', () => {
    const current = new Set(names);
    expect(earlier.length).toBeGreaterThan(1_000);
    expect(earlier.filter((name) => !current.has(name))).toEqual([]);
  });

  it('are listed once they are released: `npm run generate:stored-names` adds them', async () => {
    // Adds only: a name that is no longer used is removed by hand.
    const all = [...new Set([...earlier, ...names])].toSorted();
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(FILE);
  });
});
