import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Installation } from '#app/installation.ts';
import { startSealer } from '#modules/audit/index.ts';
import { submitReport } from '#modules/reports/use-cases/submit-report.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { number, report } from './report.ts';
import { openHouse, somethingDark } from './reports/house.ts';
import { median, type Times, timesOf } from './reports/times.ts';

/**
 * The cost of storing a report: its category and beat, the row, the journal entry and the event in one transaction, flushed to
 * disk. Compared with one plain row through the same pool.
 */

const ROUNDS = 7;
const ROUND_MS = 2_000;
const BURST = { reports: 2_000, connections: 200 };

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openHouse(folder);
const sealer = startSealer({ platform: house.context.platform });
try {
  await makeBareTable(house);
  for (const atOnce of [1, 10]) await measureRate(atOnce);
  await measureBurst();
} finally {
  await sealer.stop();
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function makeBareTable({ ownerUrl }: Installation): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create table platform.bench_row (id uuid primary key, words text not null, at timestamptz not null);
    grant insert on platform.bench_row to public`);
  await client.end();
}

async function insertBare(turn: number): Promise<void> {
  const { database, clock, random } = house.context.platform;
  const { words } = somethingDark(house, turn);
  await sql`insert into platform.bench_row (id, words, at)
    values (${random.uuid()}, ${words}, ${clock.now()})`.execute(database.write);
}

async function submit(turn: number): Promise<void> {
  const sent = await submitReport(house.context, somethingDark(house, turn));
  if (!sent.ok) throw new Error(sent.refusal);
}

async function measureRate(atOnce: number): Promise<void> {
  const rounds: { readonly bare: Times; readonly whole: Times }[] = [];
  await timesOf(insertBare, { atOnce, milliseconds: 500 });
  await timesOf(submit, { atOnce, milliseconds: 1_000 });
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await timesOf(insertBare, { atOnce, milliseconds: ROUND_MS });
    const whole = await timesOf(submit, { atOnce, milliseconds: ROUND_MS });
    rounds.push({ bare, whole });
  }
  const share = median(rounds.map(({ bare, whole }) => whole.perSecond / bare.perSecond));
  const slower = median(rounds.map(({ bare, whole }) => whole.p99 / bare.p99));
  const of = (which: 'bare' | 'whole', figure: 'perSecond' | 'p99') =>
    number(median(rounds.map((round) => round[which][figure])));
  const scale = `${atOnce} at once, the sealer running, load ${number(loadavg()[0] ?? 0)}`;
  report({
    name: 'reports that are kept for good',
    scale,
    figure: `${of('whole', 'perSecond')} a second`,
    ratio: `${number(share * 100)} % of bare rows (${of('bare', 'perSecond')})`,
    target: '≥ 40 %',
    met: share >= 0.4,
  });
  report({
    name: 'p99 of keeping a report',
    scale,
    figure: `${of('whole', 'p99')} ms`,
    ratio: `${number(slower)} × of a bare row (${of('bare', 'p99')})`,
    target: '≤ 5 ×',
    met: slower <= 5,
  });
}

/** People send one report after another, and half of them send theirs twice, as if no answer had arrived. */
async function measureBurst(): Promise<void> {
  const { reports, connections } = BURST;
  const before = await countKept();
  const sent = Array.from({ length: reports }, (_, turn) => somethingDark(house, turn));
  const codes = new Map<string, Set<string>>();
  const started = performance.now();
  const person = async (place: number) => {
    for (let turn = place; turn < reports; turn += connections) {
      const one = sent[turn];
      if (!one) continue;
      const times = turn % 2 === 0 ? 2 : 1;
      const answers = await Promise.all(
        Array.from({ length: times }, () => submitReport(house.context, one)),
      );
      for (const answer of answers) {
        if (!answer.ok) throw new Error(answer.refusal);
        codes.set(one.key, (codes.get(one.key) ?? new Set()).add(answer.value.code));
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, place) => person(place)));
  const seconds = (performance.now() - started) / 1000;
  const kept = (await countKept()) - before;
  const receipts = new Set([...codes.values()].flatMap((of) => [...of]));
  const isWhole = kept === reports && codes.size === reports && receipts.size === reports;
  report({
    name: 'a burst: none lost, none twice, each with one receipt',
    scale: `${number(reports)} reports of ${connections} people, half of them sent twice at once`,
    figure: `${number(kept)} kept, ${number(receipts.size)} receipts, ${number(seconds)} s`,
    target: `${number(reports)} and ${number(reports)}`,
    met: isWhole,
  });
}

async function countKept(): Promise<number> {
  return await seeEverything(house.context.platform.database, async (tx) => {
    const { rows } = await sql<{ kept: number }>`
      select count(*)::integer as kept from reports.report`.execute(tx);
    return rows[0]?.kept ?? 0;
  });
}
