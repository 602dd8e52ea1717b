import { expect, test } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { createLogger } from '../log/logger.ts';
import { isDiskFull } from './disk-full.ts';
import { watchDisk } from './watch-disk.ts';

const MEGABYTE = 1024 ** 2;
const log = createLogger('silent');
const clock = fixedClock('2026-11-25T10:00:00Z');
const failure = (facts: object) => Object.assign(new Error('refused'), facts);

test.each([
  ['the operating system', { code: 'ENOSPC' }, true],
  ['a quota', { code: 'EDQUOT' }, true],
  ['PostgreSQL', { code: '53100' }, true],
  ['SQLite', { code: 'ERR_SQLITE_ERROR', errcode: 13 }, true],
  ['another fault of PostgreSQL', { code: '23505' }, false],
  ['a lock that another holds', { code: 'ERR_SQLITE_ERROR', errcode: 5 }, false],
])('a full disk as %s says it', (_, facts, full) => {
  expect(isDiskFull(failure(facts))).toBe(full);
});

test.each([
  [0, false],
  [20 * MEGABYTE, false],
  [100 * MEGABYTE, true],
  [10_000 * MEGABYTE, true],
])('with %i bytes left on the disk of DATA_DIR it is ready: %s', async (bytes, ready) => {
  const disk = watchDisk('/data', { clock, log }, () => Promise.resolve(bytes));
  expect(await disk.health()).toMatchObject({ ready });
});

test('a database elsewhere whose disk is full is remembered for a minute', async () => {
  let passed = 0;
  const moving = { ...clock, now: () => clock.now().add({ seconds: passed }) };
  const roomy = () => Promise.resolve(10_000 * MEGABYTE);
  const disk = watchDisk('/data', { clock: moving, log }, roomy);
  disk.notice(failure({ code: '23505' }));
  expect(await disk.health()).toEqual({ ready: true });
  disk.notice(failure({ code: '53100' }));
  passed = 59;
  expect(await disk.health()).toMatchObject({ ready: false });
  passed = 61;
  expect(await disk.health()).toEqual({ ready: true });
});
