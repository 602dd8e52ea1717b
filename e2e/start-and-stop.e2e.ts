import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCode } from '../tools/child.ts';
import { SERVER } from '../tools/paths.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { freePort } from './support/free-port.ts';

/** Starts what is not meant to start. */
async function refusedStart(environment: Readonly<Record<string, string>>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'poruch-refused-'));
  const child = spawn(process.execPath, [join(SERVER, 'main.js')], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await exitCode(child);
  const postgresRuns = existsSync(join(dataDir, 'postgres', 'postmaster.pid'));
  await rm(dataDir, { recursive: true, force: true });
  return { code, said, postgresRuns };
}

describe('a start that cannot be', () => {
  test('names every wrong setting in a sentence, in Ukrainian or as LANG says', async () => {
    const { code, said } = await refusedStart({ TIME_ZONE: 'Kyiv', PORT: '70000' });
    expect(code).toBe(78);
    expect(said).toMatch(/^PORT: «70000» не годиться\. Потрібно: ціле число від 0 до 65535\.$/m);
    expect(said).toMatch(/^TIME_ZONE: «Kyiv» .*Europe\/Kyiv\.$/m);
    const english = await refusedStart({ LOG_LEVEL: 'loud', LANG: 'en_GB.UTF-8' });
    expect(english.said).toBe(
      'LOG_LEVEL: “loud” will not do. Needed: one of: fatal, error, warn, info, debug, trace, silent.\n',
    );
  });

  test('says that the port is taken and which is free, and leaves no database running', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const refused = await refusedStart({ PORT: String(port), HOST: '127.0.0.1' });
    other.close();
    expect(refused.code).toBe(69);
    expect(refused.said).toMatch(
      new RegExp(
        `^PORT: порт ${port} зайняла інша програма\\. Вільний \\d+: PORT=\\d+ npm start$`,
        'm',
      ),
    );
    expect(refused.postgresRuns).toBe(false);
  });

  test('says that the database does not answer, by its own exit code', async () => {
    const server = `postgres://poruch_app@127.0.0.1:${await freePort()}/poruch`;
    const settings = { DATABASE_URL: server, DATABASE_OWNER_URL: server, PORT: '0' };
    const { code, said } = await refusedStart({ ...settings, LANG: 'en_GB.UTF-8' });
    expect(code).toBe(69);
    expect(said).toMatch(/database/i);
    expect(said, 'no stack of an error').not.toMatch(/^\s+at /m);
  });
});

describe('a running installation', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.remove());

  test('tells programs what changes, until it is asked to stop, and then stops at once', async () => {
    const changes = await fetch(`${app.url}/api/v1/changes`);
    expect(changes.headers.get('content-type')).toBe('text/event-stream');
    const reader = changes.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain('retry:');
    const askedAt = performance.now();
    expect(await app.stop()).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(8000);
    expect(app.output()).toMatch(/^Зупиняємося: .*\nПоруч зупинено/m);
    expect(existsSync(join(app.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('has everything that it had when it starts again, after a kill too', async () => {
    for (const end of ['stopped', 'killed']) {
      app = await startApp({ dataDir: app.dataDir, patience: 30_000 });
      const card = await fetch(`${app.url}/officer/olena-zrazkova`);
      expect([end, card.status]).toEqual([end, 200]);
      expect(await card.text()).toContain('tel:+380670000000');
      if (end === 'stopped') await app.kill();
    }
  });
});
