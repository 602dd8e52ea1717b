import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app.ts';
import { commandLine } from './support/command-line.ts';

const CARD = '/officer/olena-zrazkova';

describe('an installation whose disk was lost', () => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-lost-'));
    // Started as root, PostgreSQL runs as somebody else, who must be able to walk in.
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'backup.key'), Buffer.alloc(32, 9));
    app = await startApp();
  });
  afterAll(async () => {
    await app.remove();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** What a resident reads; the rest of a page is made anew for each request. */
  const cardOf = async ({ url }: RunningApp) => {
    const answer = await fetch(url + CARD);
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
    return { status: answer.status, main: main.replaceAll(url, '') };
  };

  /** Every status that residents met meanwhile. */
  const readUntil = async (end: Promise<unknown>) => {
    const statuses = new Set<number>();
    const ended = end.then(() => true);
    const notYet = async () => !(await Promise.race([ended, wait(0, false)]));
    while (await notYet()) statuses.add((await cardOf(app)).status);
    return [...statuses];
  };

  test('is as it was, from a backup that was made while residents read it', async () => {
    const archive = join(folder, 'archive');
    const locked = ['--key-file', join(folder, 'backup.key')];
    const before = await cardOf(app);
    expect([before.status, before.main.includes('tel:')]).toEqual([200, true]);

    const made = Promise.withResolvers<string>();
    const reading = readUntil(made.promise);
    void commandLine(app, 'backup', archive, ...locked, '--json').then(made.resolve, made.reject);
    const answer: unknown = JSON.parse(await made.promise);
    expect(answer).toMatchObject({ keys: 'inside' });
    expect(await reading).toEqual([200]);
    expect(await commandLine(app, 'backup', 'verify', archive, ...locked)).toContain(
      'Копія справна',
    );
    await app.remove();

    const dataDir = join(folder, 'elsewhere');
    const restored = await commandLine({ ...app, dataDir }, 'restore', archive, ...locked);
    expect(restored).toContain('Усі контрольні суми збіглися');
    const again = await startApp({ dataDir });
    try {
      expect(await cardOf(again)).toEqual(before);
    } finally {
      await again.remove();
    }
  });
});
