import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { importReports } from '#modules/reports/index.ts';
import { batches } from '#kernel/batches.ts';
import { number, report } from './report.ts';
import { openHouse } from './reports/house.ts';

/**
 * Imports reports of another system from a table and from Open311's JSON: read, assigned to beats, and half of them published.
 * Compared with as many plain rows in statements of five hundred, through the same pool.
 */

const ROWS = 10_000;
const PROMISED_SECONDS = 20;
const BATCH = 500;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openHouse(folder);
try {
  const bare = await measureBare();
  for (const [name, text] of [
    ['a table', table()],
    ['JSON', json()],
    ['XML', xml()],
  ] as const) {
    const seconds = await measureImport(name, text);
    report({
      name: `import of reports, ${name}`,
      scale: `${number(ROWS)} rows, half of them published`,
      figure: `${number(seconds)} s`,
      ratio: `${number(seconds / bare)} times as many bare rows (${number(bare)} s)`,
      target: `≤ ${PROMISED_SECONDS} s`,
      met: seconds <= PROMISED_SECONDS,
    });
  }
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureBare(): Promise<number> {
  const { database, random } = house.context.platform;
  const rows = Array.from({ length: ROWS }, (_, turn) => ({
    id: random.uuid(),
    words: `Не світить ліхтар біля ${turn}-го стовпа, увечері нічого не видно.`,
  }));
  await makeBareTable();
  return await secondsOf(async () => {
    for (const batch of batches(rows, BATCH)) {
      await sql`
        insert into platform.bench_row select * from
        jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (id uuid, words text)`.execute(
        database.write,
      );
    }
  });
}

async function makeBareTable(): Promise<void> {
  const client = new Client({ connectionString: house.ownerUrl });
  await client.connect();
  await client.query(`create table platform.bench_row (id uuid primary key, words text not null);
    grant insert on platform.bench_row to public`);
  await client.end();
}

async function measureImport(source: string, text: string): Promise<number> {
  const context = { ...house.context, actor: { kind: 'system', name: 'bench' } as const };
  const file = { name: 'reports', bytes: new TextEncoder().encode(text) };
  return await secondsOf(async () => {
    const imported = await importReports(context, { file, source, dryRun: false });
    if (!imported.ok || imported.value.created !== ROWS)
      throw new Error(JSON.stringify(imported).slice(0, 500));
  });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

interface Row {
  readonly service_request_id: string;
  readonly service_code: string;
  readonly description: string;
  readonly lat: number;
  readonly long: number;
  readonly requested_datetime: string;
  readonly status: string;
  readonly public: string;
}

function rows(): readonly Row[] {
  const centres = house.context.areas.all.flatMap(({ kind, centre }) =>
    kind === 'settlement' && centre ? [centre] : [],
  );
  const began = house.context.platform.clock.now().subtract({ hours: 24 * 60 });
  return Array.from({ length: ROWS }, (_, turn) => {
    const centre = centres[turn % centres.length];
    if (!centre) throw new Error('a community without a village');
    return {
      service_request_id: String(turn),
      service_code: turn % 3 === 0 ? 'road-hazard' : 'dark-place',
      description: `Не світить ліхтар біля ${turn}-го стовпа, увечері нічого не видно.`,
      // Within a kilometre, each at its own place.
      lat: centre.lat + ((turn % 100) - 50) * 0.0001,
      long: centre.lon + ((turn % 70) - 35) * 0.0001,
      requested_datetime: began.add({ minutes: turn }).toString({ smallestUnit: 'second' }),
      status: turn % 4 === 0 ? 'closed' : 'open',
      public: turn % 2 === 0 ? 'yes' : 'no',
    };
  });
}

function table(): string {
  const all = rows();
  const names = Object.keys(all[0] ?? {});
  return [names.join(';'), ...all.map((row) => Object.values(row).join(';'))].join('\n');
}

function json(): string {
  return JSON.stringify(rows());
}

function xml(): string {
  const requests = rows().map((row) => {
    const fields = Object.entries(row).map(([name, value]) => `<${name}>${value}</${name}>`);
    return `<request>${fields.join('')}</request>`;
  });
  return `<?xml version="1.0"?><service_requests>${requests.join('')}</service_requests>`;
}
