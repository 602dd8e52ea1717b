import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { REPORT_PHOTO_FILES } from '#modules/reports/domain/photo-files.ts';
import { clusterFolder } from '#platform/database/embedded/cluster.ts';
import { findPostmaster } from '#platform/database/embedded/postmaster.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { number, report } from './report.ts';
import { openHouse, until } from './reports/house.ts';

/**
 * While people send reports, the application is killed (SIGKILL), then PostgreSQL. Everything acknowledged must exist
 * afterwards, once, with its photographs and its journal entry. `REPORT_KILLS=200` is the long run.
 */

const KILLS = Number(process.env['REPORT_KILLS'] ?? 10);
const BETWEEN_KILLS = 15;
const PATIENCE_MS = 120_000;

const told = z.object({ id: z.string(), contacts: z.number(), photos: z.number() });
type Acknowledged = z.output<typeof told>;

/** A negative control: a report that was never sent must count as lost. */
const NEVER_SENT: Acknowledged = {
  id: '00000000-0000-4000-8000-000000000000',
  contacts: 0,
  photos: 0,
};

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
try {
  await (await openHouse(folder)).close();
  const acknowledged = [...(await killTheApp()), ...(await killPostgres())];
  await judge(acknowledged);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function killTheApp(): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const sender = startSender();
    await until(() => sender.acknowledged.length >= BETWEEN_KILLS, PATIENCE_MS);
    await wait(Math.random() * 50);
    await sender.end('SIGKILL');
    acknowledged.push(...sender.acknowledged);
  }
  return acknowledged;
}

async function killPostgres(): Promise<readonly Acknowledged[]> {
  const sender = startSender();
  await until(() => sender.acknowledged.length >= BETWEEN_KILLS, PATIENCE_MS);
  for (let round = 0; round < KILLS; round += 1) {
    const running = await findPostmaster(clusterFolder(folder));
    if (!running) throw new Error('no PostgreSQL runs');
    process.kill(running.pid, 'SIGKILL');
    const before = sender.acknowledged.length;
    await until(() => sender.acknowledged.length >= before + BETWEEN_KILLS, PATIENCE_MS);
  }
  await sender.end('end');
  return sender.acknowledged;
}

function startSender() {
  const here = import.meta.dirname;
  const reader = resolve(here, '../tools/read-like-the-build.ts');
  const child = spawn(
    process.execPath,
    ['--import', reader, resolve(here, 'reports/sender.ts'), folder],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acknowledged.push(told.parse(JSON.parse(line))));
  const ended = once(child, 'exit');
  const drained = once(lines, 'close');
  return {
    acknowledged,
    end: async (how: 'SIGKILL' | 'end') => {
      if (how === 'SIGKILL') child.kill('SIGKILL');
      else child.stdin.end();
      await ended;
      await drained;
    },
  };
}

async function judge(acknowledged: readonly Acknowledged[]): Promise<void> {
  const house = await openHouse(folder);
  const { database, files } = house.context.platform;
  const kept = await seeEverything(database, async (tx) => {
    const { rows } = await sql<{ id: string; entries: number; contacts: number; photos: string[] }>`
      select id,
        (select count(*)::integer from audit.entry
          where thing_id = report.id::text and action = 'report.submit') as entries,
        (select count(*)::integer from reports.contact where report_id = report.id) as contacts,
        array(select photo.id::text from reports.photo where report_id = report.id) as photos
      from reports.report`.execute(tx);
    return new Map(rows.map((row) => [row.id, row]));
  });
  let photographs = 0;
  const lost: string[] = [];
  for (const { id, contacts, photos } of [...acknowledged, NEVER_SENT]) {
    const row = kept.get(id);
    const bytes = await Promise.all(
      (row?.photos ?? []).map((photo) => files.read(REPORT_PHOTO_FILES.large, photo)),
    );
    photographs += bytes.filter(Boolean).length;
    if (!isWhole(row, { contacts }) || bytes.length !== photos || bytes.includes(undefined)) {
      lost.push(id);
    }
  }
  await house.close();
  const isTrue = lost.length === 1 && lost[0] === NEVER_SENT.id;
  report({
    name: 'acknowledged reports that are there after kills, with photograph, contact and journal entry',
    scale: `${KILLS} SIGKILLs of the app, ${KILLS} of PostgreSQL, load ${number(loadavg()[0] ?? 0)}`,
    figure: `${number(acknowledged.length - lost.length + 1)} of ${number(acknowledged.length)}; ${number(photographs)} photographs`,
    target: 'all',
    met: isTrue && new Set(acknowledged.map(({ id }) => id)).size === acknowledged.length,
  });
}

/** Its journal entry, once, and its author's contact, if there was one. */
function isWhole(
  row: { readonly entries: number; readonly contacts: number } | undefined,
  { contacts }: Pick<Acknowledged, 'contacts'>,
): boolean {
  return row?.entries === 1 && row.contacts === contacts;
}
