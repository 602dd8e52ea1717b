import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from './build/server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poruch-build-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CHECKS = `
function passes(check: () => void): boolean {
  try { check(); return true; } catch { return false; }
}
function isText(escaped: string): boolean {
  try { decodeURIComponent(escaped); return true; } catch { return false; }
}
function isAddress(text: string): boolean {
  try { new URL(text); return true; } catch { return false; }
}
console.log(JSON.stringify([isText('%D1'), isAddress('x'), passes(() => { BigInt('x'); })]));
`;

test('what is built still makes the calls that are made to see whether they throw', async () => {
  await writeFile(join(folder, 'checks.ts'), CHECKS.replace('console.log', 'globalThis.told = '));
  await buildServer(join(folder, 'built'), { checks: join(folder, 'checks.ts') });
  await import(pathToFileURL(join(folder, 'built', 'checks.js')).href);
  expect(Reflect.get(globalThis, 'told')).toBe('[false,false,false]');
});
