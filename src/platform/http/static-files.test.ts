import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteApp } from './site.ts';
import { testSite } from './testing.ts';

const SCRIPT = 'export const village = "Білолісся";\n'.repeat(100);

let folder: string;
let site: SiteApp;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/find-a1b2.js'), SCRIPT);
  writeFileSync(join(folder, 'sw.js'), 'self.skipWaiting();');
  writeFileSync(join(folder, 'manifest.json'), '{}');
  writeFileSync(join(folder, 'notes.md'), 'not for browsers');
  writeFileSync(join(tmpdir(), 'poruch-secret.txt'), 'secret');
  site = testSite({ filesFolder: folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(tmpdir(), 'poruch-secret.txt'));
});

describe('a built file', () => {
  test('may be kept for ever under its hashed name', async () => {
    const answer = await site.request('/assets/find-a1b2.js');
    expect(await answer.text()).toBe(SCRIPT);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is sent small to who can read it small, and not at all to who has it', async () => {
    const answer = await site.request('/assets/find-a1b2.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200);
    const held = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await site.request('/assets/find-a1b2.js', { headers: held })).status).toBe(304);
  });

  test('that works in the background is asked for anew and may load only from us', async () => {
    const { headers } = await site.request('/sw.js');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('service-worker-allowed')).toBe('/');
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
  });
});

test.each([
  '/manifest.json',
  '/notes.md',
  '/assets',
  '/assets/',
  '/poruch-secret.txt',
  '/assets/../../poruch-secret.txt',
  '/assets/..%2f..%2fporuch-secret.txt',
  '/assets/%2e%2e/%2e%2e/poruch-secret.txt',
  '/assets/find-a1b2.js%00.css',
])('%s is no file of this site', async (path) => {
  const answer = await site.request(path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).not.toContain('secret');
});
