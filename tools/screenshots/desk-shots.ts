import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { RunningApp } from '../../e2e/support/app.ts';
import { openContext } from '../../e2e/support/browser.ts';
import { ROOT } from '../paths.ts';
import { gatherStaff, type Staff } from './staff.ts';
import { take } from './take.ts';

const CARD = 'Олена Зразкова';
const TAPS = ['Відвідування вдома', 'Бесіда', 'Бесіда', 'Огляд небезпечного місця'];
const HROMADA = join(ROOT, 'src', 'demo', 'data', 'hromada.geojson');

/** The desk of a small community on a working day, in the order in which its people come to it. */
export async function photographDesk(browser: Browser, app: RunningApp): Promise<void> {
  await photographSignIn(browser, app);
  const staff = await gatherStaff(browser, app);
  await tellWhatIsWrong(browser, app);
  await linkOfficer(staff);
  await recordWork(staff.officer);
  await photographOfficer(staff);
  await photographCoordinator(staff.coordinator);
  await photographJournal(staff.auditor);
}

async function photographSignIn(browser: Browser, app: RunningApp): Promise<void> {
  const context = await openContext(browser, app.url, { width: 390 });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await take(page, 'sign-in-390');
  await context.close();
}

/** Residents, who leave no name. */
async function tellWhatIsWrong(browser: Browser, app: RunningApp): Promise<void> {
  const context = await openContext(browser, app.url, {});
  const page = await context.newPage();
  for (const [slug, subject, note] of [
    ['olena-zrazkova', 'Не ті дні чи години прийому', 'У Новій Олексіївці тепер з десятої.'],
    ['taras-umovnyi', 'Номер не відповідає або чужий', ''],
  ] as const) {
    await page.goto(`/officer/${slug}/wrong`);
    await page.getByLabel(subject).check();
    await page.getByLabel('Як правильно').fill(note);
    await page.getByRole('button', { name: 'Надіслати' }).click();
    await page.getByText('Дякуємо! Записали.').waitFor();
  }
  await context.close();
}

/** The coordinator says whose account the officer's is. */
async function linkOfficer({ coordinator }: Staff): Promise<void> {
  await coordinator.goto('/desk/officers');
  await coordinator.getByRole('link', { name: CARD }).click();
  await coordinator.getByRole('link', { name: 'Служба' }).click();
  await coordinator.getByLabel('Чия це картка').selectOption({ index: 1 });
  await coordinator.getByRole('button', { name: 'Зберегти' }).click();
  await coordinator.getByText('Обліковий запис змінено.').waitFor();
}

/** A morning's work, tap by tap; the telephone keeps each until the server has said that it has it. */
async function recordWork(page: Page): Promise<void> {
  await page.goto('/desk/work');
  const received = page.locator('[data-work-queue] li', { hasText: 'отримано' });
  for (const [index, kind] of TAPS.entries()) {
    // What was counted today stands between the two.
    await page.getByRole('button', { name: new RegExp(`^${kind}.*\\+1$`) }).click();
    await received.nth(index).waitFor();
  }
}

async function photographOfficer({ officer }: Staff): Promise<void> {
  await officer.goto('/desk/work');
  await take(officer, 'work-320', true);
}

async function photographCoordinator(page: Page): Promise<void> {
  await page.goto('/desk');
  await page.getByText('наживо').waitFor();
  await take(page, 'my-day-1280');
  await page.goto('/en/desk');
  await page.getByText('live', { exact: true }).waitFor();
  await take(page, 'my-day-en-1280');
  await page.goto('/desk/officers');
  await page.getByRole('link', { name: CARD }).click();
  await page.getByRole('heading', { name: CARD, level: 1 }).waitFor();
  await take(page, 'desk-card-1280');
  await photographReport(page);
  await photographImport(page);
}

/** What somebody told of a crossing, and all that can be done about it. */
async function photographReport(page: Page): Promise<void> {
  await page.goto('/desk/reports');
  await page.getByRole('link', { name: 'Небезпечний перехід чи перехрестя' }).click();
  await page.getByRole('heading', { name: 'Що написала людина' }).waitFor();
  await take(page, 'desk-report-1280');
  await page.goto(`/en${new URL(page.url()).pathname}`);
  await take(page, 'desk-report-en-1280');
}

/** A line that moved: seen on a map before anything is written. */
async function photographImport(page: Page): Promise<void> {
  await page.goto('/desk/areas/import');
  await page.getByLabel('Файл').setInputFiles({
    name: 'межі-громади.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(await movedHromada()),
  });
  await page.getByLabel('Що це за території').selectOption({ label: 'громада' });
  await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
  await page.getByRole('heading', { name: 'Що змінить', level: 1 }).waitFor();
  await take(page, 'import-1280');
}

const position = z.tuple([z.number(), z.number()]);
const geometry = z.looseObject({ coordinates: z.array(z.array(position)) });
const mapSchema = z.looseObject({ features: z.array(z.looseObject({ geometry })) });

/** The demonstration's own outline, a little further to the east. */
async function movedHromada(): Promise<string> {
  const map = mapSchema.parse(JSON.parse(await readFile(HROMADA, 'utf8')));
  for (const { geometry: outline } of map.features) {
    outline.coordinates = outline.coordinates.map((ring) =>
      ring.map(([lon, lat]) => [lon + 0.03, lat]),
    );
  }
  return JSON.stringify(map);
}

async function photographJournal(page: Page): Promise<void> {
  await page.goto('/desk/journal');
  await take(page, 'journal-1280');
}
