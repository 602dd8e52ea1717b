import { randomUUID } from 'node:crypto';
import { access, chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { type RunningApp, startApp } from './support/app.ts';
import { openContext } from './support/browser.ts';
import { administratorLink, joinWithPasskey } from './support/joining.ts';
import { commandLine } from './support/command-line.ts';
import { journey } from './support/journey.ts';

const CARD = '/officer/olena-zrazkova';
const WRITTEN_BEFORE = [
  'Не відповідає з понеділка',
  'Тепер інший номер',
  'Чужа людина бере слухавку',
];

describe('an installation whose disk was lost', () => {
  let folder: string;
  let app: RunningApp;
  let locked: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-lost-'));
    // Started as root, PostgreSQL runs as somebody else, who must be able to walk in.
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'backup.key'), Buffer.alloc(32, 9));
    locked = ['--key-file', join(folder, 'backup.key')];
    app = await startApp({ hostname: 'localhost' });
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

  /** A remark of a resident. 303: it is kept, and the page says so. */
  const remark = async (note: string) => {
    const body = new URLSearchParams({ key: randomUUID(), subject: 'phone', note });
    const headers = { Origin: app.url };
    const init: RequestInit = { method: 'POST', body, headers, redirect: 'manual' };
    const answer = await fetch(`${app.url}${CARD}/wrong`, init);
    return answer.status;
  };

  /** Residents go on reading and writing until then. Answers every status that they met. */
  const liveUntil = async (end: Promise<unknown>) => {
    const met = { reading: new Set<number>(), writing: new Set<number>() };
    const ended = end.then(() => true);
    const notYet = async () => !(await Promise.race([ended, wait(0, false)]));
    const read = async () => {
      while (await notYet()) met.reading.add((await cardOf(app)).status);
    };
    const write = async () => {
      // Slowly: from one network a form is taken thirty times in ten minutes.
      for (let count = 0; count < 20 && (await notYet()); count += 1) {
        met.writing.add(await remark(`поки робиться копія, ${count}`));
        await wait(100);
      }
    };
    await Promise.all([read(), read(), read(), read(), write()]);
    return { reading: [...met.reading], writing: [...met.writing] };
  };

  const keeper = async (of: Pick<RunningApp, 'dataDir'>, ...args: readonly string[]) =>
    await commandLine({ ...app, ...of }, ...args);
  const asJson = async (of: Pick<RunningApp, 'dataDir'>, ...args: readonly string[]) => {
    const answer: unknown = JSON.parse(await keeper(of, ...args, '--json'));
    return answer;
  };

  journey(
    'is as it was, from a backup that was made while residents read and wrote; and staff sign in with the passkeys that they have',
    // Two servers, three databases, six command lines, one after another.
    async ({ browser }) => {
      const officer = await (await openContext(browser, app.url, {})).newPage();
      await joinWithPasskey(officer, await administratorLink(app));
      for (const note of WRITTEN_BEFORE) expect(await remark(note)).toBe(303);
      const before = await cardOf(app);
      expect([before.status, before.main.includes('tel:')]).toEqual([200, true]);

      const archive = join(folder, 'archive');
      const made = asJson(app, 'backup', archive, ...locked);
      expect(await liveUntil(made)).toEqual({ reading: [200], writing: [303] });
      const { checksum, rows } = countsOf(await made);
      expect(await made).toMatchObject({ keys: 'inside' });
      expect(await keeper(app, 'backup', 'verify', archive, ...locked)).toContain('Копія справна');
      await app.remove();

      const elsewhere = { dataDir: join(folder, 'elsewhere') };
      const restored = await keeper(elsewhere, 'restore', archive, ...locked);
      expect(restored).toContain('Усі контрольні суми збіглися');
      // What stands there now, asked anew: each row, sequence and file is the one that was backed up.
      const again = await asJson(elsewhere, 'backup', join(folder, 'again'), ...locked);
      expect(countsOf(again)).toEqual({ checksum, rows });

      const standing = await startApp({ ...elsewhere, hostname: 'localhost' });
      try {
        expect(await cardOf(standing)).toEqual(before);
        expect(await keeper(elsewhere, 'audit', 'verify')).toContain('Журнал цілий');
        const issues = JSON.stringify(await asJson(elsewhere, 'officers', 'issues'));
        for (const note of WRITTEN_BEFORE) expect(issues).toContain(note);
        await signInAgain(officer, standing);
      } finally {
        await officer.context().close();
        await standing.remove();
      }
    },
  );

  journey('stays empty when the archive was cut, and when its key is another', async () => {
    const archive = join(folder, 'again');
    const nowhere = { dataDir: join(folder, 'nowhere') };
    await writeFile(join(folder, 'other.key'), Buffer.alloc(32, 8));
    const otherKey = keeper(nowhere, 'restore', archive, '--key-file', join(folder, 'other.key'));
    await expect(otherKey).rejects.toThrow(/ended with 1:\s+Парольна фраза або файл ключа не від/);
    await truncate(archive, 9_000);
    const cut = keeper(nowhere, 'restore', archive, ...locked);
    await expect(cut).rejects.toThrow(/ended with 1:\s+Архів пошкоджено або змінено/);
    await expect(access(nowhere.dataDir)).rejects.toThrow('ENOENT');
  });
});

const countsSchema = z.object({
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.int().min(1),
});

function countsOf(answer: unknown) {
  return countsSchema.parse(answer);
}

/** The session that she had was not restored; her passkey was. */
async function signInAgain(page: Page, { url }: RunningApp): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.waitForURL('**/sign-in?next=%2Fdesk');
  await page.getByRole('button', { name: 'Увійти ключем доступу' }).click();
  await page.waitForURL(`${url}/desk`);
}
