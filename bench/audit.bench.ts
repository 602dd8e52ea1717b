import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHeadKey, startSealer, verifyChain } from '#modules/audit/index.ts';
import { sealEntries } from '#modules/audit/use-cases/seal-entries.ts';
import { type BenchInstallation, openBenchInstallation } from './audit/installation.ts';
import { fillJournal, readPlainly } from './audit/journal.ts';
import { type Compared, compareRates } from './audit/rates.ts';
import { bareChange, coordinator, makeThings, useCase } from './audit/use-case.ts';
import { number, report } from './report.ts';

/** The cost of access checks, journal entries and events of a change, and the speed of verifying the journal. */

const ENTRIES = 200_000;
const VERIFIED_TARGET = 100_000;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const installation = await openBenchInstallation(folder);
try {
  await measureUseCase(installation);
  await measureVerify(installation);
} finally {
  await installation.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureUseCase({ platform, asOwner }: BenchInstallation): Promise<void> {
  const things = await makeThings(platform, asOwner);
  const context = coordinator(platform);
  const sealer = startSealer({ platform });
  const thing = (turn: number) => things[turn % things.length] ?? '';
  const bare = (turn: number) => bareChange(platform, thing(turn));
  const whole = (turn: number) => useCase(context, thing(turn));
  for (const atOnce of [1, 10]) {
    await compareRates(bare, whole, { atOnce, milliseconds: 500, rounds: 1 });
    const compared = await compareRates(bare, whole, { atOnce, milliseconds: 2000, rounds: 5 });
    reportUseCase(compared, atOnce);
  }
  await sealer.stop();
}

function reportUseCase({ bare, whole, ratio }: Compared, atOnce: number): void {
  report({
    name: 'permission, change, journal entry and event in one transaction',
    scale: `${atOnce} at once, written through to the disk, the sealer running`,
    figure: `${number(whole)} a second`,
    ratio: `${number(ratio * 100)} % of the bare change (${number(bare)})`,
    target: '≥ 60 %',
    met: ratio >= 0.6,
  });
}

async function measureVerify(opened: BenchInstallation): Promise<void> {
  const { platform, asOwner } = opened;
  await fillJournal(opened, ENTRIES);
  const sealed = await timed(async () => {
    let count = 0;
    while (true) {
      const batch = await sealEntries(platform);
      if (batch === 'busy' || batch.length === 0) return count;
      count += batch.length;
    }
  });
  for (const table of ['audit.entry', 'audit.seal']) await asOwner(`vacuum analyze ${table}`);
  report({
    name: 'sealing what waited',
    scale: `${number(sealed.value)} entries`,
    figure: `${number(sealed.perSecond)} entries/s`,
  });
  const key = await openHeadKey(platform.config.dataDir, platform.random);
  const plain: number[] = [];
  const checked: number[] = [];
  const computed: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    plain.push((await timed(() => readPlainly(platform.database, 5_000))).perSecond);
    const verified = await timed(async () => {
      const { sealed: count, findings } = await verifyChain(platform.database, { key });
      if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
      return count;
    });
    checked.push(verified.perSecond);
    computed.push(verified.perProcessorSecond);
  }
  const [fastest, reading] = [Math.max(...checked), Math.max(...plain)];
  const own = number(Math.max(...computed));
  report({
    name: 'audit verify',
    scale: `${number(sealed.value)} sealed entries, one process`,
    figure: `${number(fastest)} entries/s`,
    ratio: `${number((fastest / reading) * 100)} % of reading the same rows (${number(reading)}); ${own} a second of the processor`,
    target: `≥ ${number(VERIFIED_TARGET)} entries/s`,
    met: fastest >= VERIFIED_TARGET,
  });
}

/** The second figure is this process's own processor time, which a busy machine does not distort. */
async function timed(work: () => Promise<number>) {
  const started = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    value,
    perSecond: (value * 1000) / (performance.now() - started),
    perProcessorSecond: (value * 1_000_000) / (user + system),
  };
}
