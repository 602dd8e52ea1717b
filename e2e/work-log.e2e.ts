import { extractRawText } from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { TestStaff } from '#modules/identity/testing.ts';
import { expectAccessible } from './support/accessible.ts';
import { openContext, type Visitor } from './support/browser.ts';
import { controlClock, openNetwork, retryNow } from './support/network.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { type AtTheDesk, staffJourney } from './support/staff.ts';
import { look, lookAt } from './support/look.ts';

interface Desks {
  readonly house: Installation;
  readonly enter: (staff: TestStaff, visitor?: Visitor) => Promise<AtTheDesk>;
}

/** An officer at work: a coordinator has said that the card is hers. */
async function officer({ house, enter }: Desks, slug: string, visitor: Visitor): Promise<Page> {
  const { areas, officers } = house.context;
  const areaId = areas.all.find(({ kind }) => kind === 'hromada')?.id ?? '';
  const card = officers.bySlug(slug);
  if (!card) throw new Error(`the demonstration has ${slug}`);
  const { name } = card;
  const { page, actor } = await enter({ name, role: 'district-officer', areaId }, visitor);
  const coordinator = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId });
  await coordinator.page.goto(`/desk/officers/${card.id}/service`);
  await coordinator.page.getByLabel('Чия це картка').selectOption(actor.id);
  await coordinator.page.getByRole('button', { name: 'Зберегти' }).click();
  await coordinator.page.getByText('Обліковий запис змінено.').waitFor();
  return page;
}

/** What the half-year comes to, as the officer sees it. */
const totals = (page: Page) => page.locator('.panel', { hasText: 'За це півріччя' }).first();
const tap = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name} +1`, exact: true });

async function talks(page: Page): Promise<number> {
  await page.goto('/desk/work');
  const said = /(\d+)\s+Бесіда/.exec(await totals(page).innerText());
  return Number(said?.[1] ?? 0);
}

/** The figures are there; she adds her words, people read it from her card, and she takes it back. */
async function reportToTheHromada(page: Page): Promise<void> {
  await page.goto('/desk/work/report');
  await page.getByRole('link', { name: 'Марія Казкова' }).click();
  const draft = new URL(page.url()).pathname;
  await page.locator('td', { hasText: /^1$/ }).first().waitFor();
  await page.getByLabel('Що вдалося').fill('Два переходи освітлено.\n\nДякую старості.');
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await page.getByText('Чернетку збережено.').waitFor();
  await page.getByRole('button', { name: 'Оприлюднити', exact: true }).click();
  await page.getByText('Звіт оприлюднено.').waitFor();
  await lookAt(page, draft, 'half-year-draft');
  await page.goto('/officer/mariia-kazkova');
  await page.getByRole('link', { name: /півріччя/ }).click();
  await page.getByText('Два переходи освітлено.').waitFor();
  const published = new URL(page.url()).pathname;
  await lookAt(page, published, 'half-year-published');
  const file = await page.request.get(`${published}/docx`);
  const { value } = await extractRawText({ buffer: await file.body() });
  expect(value).toContain('Відвідування вдома');
  expect(value).toContain('Дякую старості.');
  await page.goto(draft);
  await page.getByRole('button', { name: 'Забрати назад' }).click();
  await page.getByText('Звіт забрано назад').waitFor();
  expect((await page.request.get(published)).status()).toBe(410);
}

/** On a telephone that one officer sent from, another is asked before anything is counted as hers. */
async function asksWhoseItIs(page: Page, other: Page): Promise<void> {
  const before = await talks(other);
  await page.context().addCookies(await other.context().cookies());
  await page.goto('/work-log');
  await tap(page, 'Бесіда').click();
  await page.getByText(/Бесіда, .*: ще не надіслано: тут записував хтось інший/).waitFor();
  await look(page, 'work-log-whose-320-uk');
  await expectAccessible(page);
  expect(await talks(other), 'nothing was counted as hers').toBe(before);
  await page.getByRole('button', { name: 'Надіслати як мої' }).click();
  await page.getByText(/Бесіда, .*: отримано о/).waitFor();
  expect(await talks(other)).toBe(before + 1);
  // The next is hers without a question.
  await page.getByRole('button', { name: /^Бесіда ✓/ }).click();
  await expect.poll(() => page.getByText(/Бесіда, .*: отримано о/).count()).toBe(2);
}

describe('the work log', () => {
  staffJourney(
    'takes a visit in two taps without a network, and sends it once when there is one',
    async ({ browser, house, enter }) => {
      const signedIn = await officer({ house, enter }, 'taras-umovnyi', { width: 320 });
      const network = await openNetwork(inject('communityUrl'));
      const context = await openContext(browser, network.url, { width: 320 });
      await controlClock(context);
      await context.addCookies(await signedIn.context().cookies());
      const page = await context.newPage();
      await page.goto('/desk');
      await page.getByRole('link', { name: 'Записати роботу' }).click();
      await tap(page, 'Відвідування вдома').waitFor();
      // Its scripts have come, too: what a telephone has not got yet, no cut can be survived with.
      await page.waitForLoadState('load');

      await network.cut();
      await tap(page, 'Відвідування вдома').click();
      await page.getByText(/Відвідування вдома, .*: ще не надіслано/).waitFor();
      await tap(page, 'Бесіда').click();
      await page.getByText(/Бесіда, .*: ще не надіслано/).waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, 'work-log-offline-320-uk');

      await network.mend();
      await retryNow(page);
      await page.getByText(/Відвідування вдома, .*: отримано о/).waitFor();
      await page.getByText(/Бесіда, .*: отримано о/).waitFor();
      // What it comes to is seen at once.
      await expect.poll(() => totals(page).innerText()).toMatch(/1\s+Відвідування вдома/);
      await page.getByRole('button', { name: /Забрати назад: Бесіда/ }).waitFor();
      // One's own tap is no news to whoever tapped.
      expect(await page.getByRole('link', { name: 'Щось змінилося' }).count()).toBe(0);
      // Opened again, it has nothing to send: each stands in the totals once.
      await page.goto('/desk/work');
      await expect.poll(() => totals(page).innerText()).toMatch(/1\s+Відвідування вдома/);
      expect(await totals(page).innerText()).toMatch(/1\s+Бесіда/);
      expect(await page.locator('[data-work-queue]').isVisible(), 'nothing waits').toBe(false);

      for (const [path, name] of [
        ['/desk/work', 'pad'],
        ['/desk/work/report', 'report'],
        ['/work-log', 'telephone'],
        ['/desk', 'day'],
      ] as const) {
        await lookAt(page, path, `work-log-${name}`);
      }
      await asksWhoseItIs(page, await officer({ house, enter }, 'olena-zrazkova', { width: 320 }));
      await context.close();
      await network.cut();
    },
  );

  staffJourney(
    'takes it in two taps without JavaScript, too, and takes a slip back',
    async ({ house, enter }) => {
      const page = await officer({ house, enter }, 'mariia-kazkova', {
        width: 320,
        javascript: false,
      });
      await page.goto('/desk');
      await page.getByRole('link', { name: 'Записати роботу' }).click();
      await tap(page, 'Відвідування вдома').click();
      await page.getByText('Записано: Відвідування вдома — 1.').waitFor();
      await look(page, 'work-log-no-scripts-320-uk');
      expect(await totals(page).innerText()).toMatch(/1\s+Відвідування вдома/);

      await page.getByText('Інша кількість або інший день').click();
      await page.getByLabel('Вид роботи').selectOption({ label: 'Бесіда' });
      await page.getByLabel('Скільки разів').fill('0');
      await page.getByRole('button', { name: 'Записати', exact: true }).click();
      await page.getByText('Напишіть ціле число від 1').first().waitFor();
      expect(await page.getByLabel('Вид роботи').inputValue(), 'stays chosen').toBe('talk');
      await look(page, 'work-log-no-scripts-refused-320-uk');
      await page.getByLabel('Скільки разів').fill('4');
      await page.getByRole('button', { name: 'Записати', exact: true }).click();
      await page.getByText('Записано: Бесіда — 4.').waitFor();
      expect(await totals(page).innerText()).toMatch(/4\s+Бесіда/);

      await page.getByRole('button', { name: /Забрати назад: Бесіда/ }).click();
      await page.getByText('Запис забрано назад.').waitFor();
      expect(await totals(page).innerText()).not.toContain('Бесіда');
      await reportToTheHromada(page);
    },
  );

  staffJourney(
    'opens on a telephone without a network, and keeps what was tapped there until its officer has signed in',
    async ({ browser, house, enter }) => {
      const network = await openNetwork(inject('communityUrl'));
      const context = await openContext(browser, network.url, { width: 390 });
      await controlClock(context);
      try {
        const page = await context.newPage();
        await page.goto('/work-log');
        await page.evaluate(() => navigator.serviceWorker.ready);
        // Kept when it is opened under the worker, which took over a moment ago.
        await page.reload();
        await page.waitForFunction(async () => (await caches.match('/work-log')) !== undefined);
        await network.cut();
        await page.goto('/work-log');
        await tap(page, 'Бесіда').click();
        await page.getByRole('button', { name: 'Бесіда ✓ 1 · +1' }).waitFor();
        const waiting = page.getByText(/Бесіда, .*: ще не надіслано/);
        await waiting.waitFor();
        await page.reload();
        await waiting.waitFor();

        // The network is there, the session is over: nothing is lost, and it says what to do.
        await network.mend();
        await retryNow(page);
        await page.getByText(/Бесіда, .*: ще не надіслано: увійдіть/).waitFor();
        await look(page, 'work-log-signed-out-390-uk');
        const signIn = page.getByRole('link', { name: 'Увійти й надіслати' });
        expect(await signIn.getAttribute('href')).toBe('/sign-in?next=/desk/work');
        // Who comes by the desk's own address is not left before a password.
        await page.goto('/desk/work');
        await look(page, 'work-log-sign-in-390-uk');
        await page.getByRole('link', { name: /Записати роботу зараз/ }).click();
        await page.getByText(/Бесіда, .*: ще не надіслано/).waitFor();
        const signedIn = await officer({ house, enter }, 'taras-umovnyi', { width: 390 });
        const before = await talks(signedIn);
        await context.addCookies(await signedIn.context().cookies());
        await page.goto('/desk/work');
        await page.getByText(/Бесіда, .*: отримано о/).waitFor();
        await page.goto('/desk/work');
        expect(await talks(page), 'it stands in the totals once').toBe(before + 1);
      } finally {
        await context.close();
        await network.cut();
      }
    },
  );

  staffJourney('is nobody’s who is no officer', async ({ house, enter }) => {
    const areaId = house.context.areas.all.find(({ kind }) => kind === 'hromada')?.id ?? '';
    const { page } = await enter({ role: 'district-officer', areaId });
    await page.goto('/desk/work');
    await page.getByText('Ваш обліковий запис ще не пов’язано з карткою поліцейського').waitFor();
    const auditor = await enter({ role: 'auditor', areaId });
    expect((await auditor.page.request.get('/desk/work')).status()).toBe(404);
  });
});
