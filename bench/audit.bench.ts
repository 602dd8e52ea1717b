import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSealer } from '../src/modules/audit/index.ts';
import { type BenchInstallation, openBenchInstallation } from './audit/installation.ts';
import { type Compared, compareRates } from './audit/rates.ts';
import { bareChange, coordinator, makeThings, useCase } from './audit/use-case.ts';
import { number, report } from './report.ts';

/** What it costs that a change is asked for, written into the journal and told; and how quickly the journal is checked. */

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const installation = await openBenchInstallation(folder);
try {
  await measureUseCase(installation);
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
