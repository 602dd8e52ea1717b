import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { newId } from '#kernel/ids.ts';
import { signUp } from '#modules/attendance/use-cases/sign-up.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { openBrowser, openContext, type Visitor } from './support/browser.ts';
import { filmOfSquare } from './support/film-of-square.ts';
import { lookAt, lookAtWidths } from './support/look.ts';
import { openTeaParty, type TeaParty } from './support/tea-party.ts';

describe('something that people come to', () => {
  let browser: Browser;
  let party: TeaParty;
  beforeAll(async () => {
    browser = await openBrowser();
    party = await openTeaParty({ dataDir: inject('communityDataDir') });
  });
  afterAll(async () => {
    await browser.close();
    await party.close();
  });

  const visit = async (visitor: Visitor): Promise<Page> =>
    (await openContext(browser, party.network.url, visitor)).newPage();
  const codeOn = async (page: Page) => await page.locator('.ticket-code').innerText();

  it('is signed up for without JavaScript: a ticket, the line, a place that was given back', async () => {
    const id = await party.gather({ capacity: 1 });
    const page = await visit({ width: 320, javascript: false });
    await lookAt(page, `/sign-up/${id}`, 'sign-up');
    await page.goto(`/sign-up/${id}`);
    await page.getByRole('button', { name: 'Записатися' }).click();
    await lookAtWidths(page, 'ticket');
    const first = await codeOn(page);

    const other = await visit({ width: 320, javascript: false });
    await other.goto(`/sign-up/${id}`);
    await other.getByRole('button', { name: 'Стати в чергу' }).click();
    await lookAtWidths(other, 'ticket-in-line');
    const second = await codeOn(other);

    await lookAt(page, '/ticket', 'ticket-code');
    await page.goto('/ticket');
    await page.getByLabel('Код квитка').fill(first);
    await page.getByRole('button', { name: 'Відкрити квиток' }).click();
    await page.getByText('Не зможете прийти?').click();
    await page.getByRole('button', { name: 'Не прийду' }).click();
    expect(await page.locator('h1').innerText()).toBe('Запис скасовано');
    expect(page.url()).not.toContain(first.slice(0, 4));

    await other.goto('/ticket');
    await other.getByLabel('Код квитка').fill(second);
    await other.getByRole('button', { name: 'Відкрити квиток' }).click();
    await lookAtWidths(other, 'ticket-offered');
    await other.getByRole('button', { name: 'Узяти місце' }).click();
    expect(await other.locator('h1').innerText()).toContain('Ви записані');
    await page.context().close();
    await other.context().close();
  });

  it('is not lost by «back», «forward» or a reload, and the one door of all codes opens it', async () => {
    const id = await party.gather();
    const page = await visit({ width: 320 });
    await page.goto(`/sign-up/${id}`);
    await page.getByRole('button', { name: 'Записатися' }).click();
    const code = await codeOn(page);
    await page.waitForURL('**/ticket');
    await page.goBack();
    // The same form, and no second place.
    await page.getByRole('button', { name: 'Записатися' }).click();
    expect(await codeOn(page)).toBe(code);
    await page.goBack();
    await page.getByRole('button', { name: 'Записатися' }).waitFor();
    await page.goForward();
    await expect.poll(() => codeOn(page)).toBe(code);
    await page.reload();
    await expect.poll(() => codeOn(page)).toBe(code);
    expect(page.url()).not.toContain(code.slice(0, 4));
    // The ticket is one: nobody was signed up a second time.
    await page.goto(`/sign-up/${id}`);
    await page
      .getByRole('link', { name: 'Уже записалися? Відкрийте свій квиток за кодом' })
      .click();
    await lookAtWidths(page, 'receipt-door');
    await page.getByLabel('Код').fill(code);
    await page.getByRole('button', { name: 'Показати' }).click();
    expect(await codeOn(page)).toBe(code);
    await page.context().close();
  });

  it('is kept at its door on a telephone whose network goes away', async () => {
    const id = await party.gather();
    const guest = await visit({ javascript: false });
    await guest.goto(`/sign-up/${id}`);
    await guest.getByRole('button', { name: 'Записатися' }).click();
    const code = await codeOn(guest);
    await guest.context().close();

    const page = await enter();
    await page.goto(`/desk/door/${id}`);
    const state = page.locator('[data-offline-state]');
    const verdict = page.locator('[data-offline-verdict]');
    await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 1');
    await lookAtWidths(page, 'door');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.waitForFunction(async () => (await caches.match('/door')) !== undefined);
    await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 1');

    const figures = page.locator('.figures-list');
    const unsent = page.locator('[data-door-unsent]');
    await page.getByRole('button', { name: '+1 без квитка' }).click();
    await expect.poll(() => figures.innerText()).toMatch(/^1\s+людина прийшла/);
    await expect
      .poll(() => page.locator('[data-door-shown=latest]').innerText())
      .toContain('без квитка');
    await party.network.cut();
    await page.getByRole('button', { name: '+1 без квитка' }).click();
    await expect.poll(() => unsent.innerText()).toContain('людей: +1');
    expect(await figures.innerText()).toMatch(/^1\s/);
    await lookAtWidths(page, 'door-unsent');
    await party.network.mend();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => figures.innerText()).toMatch(/^2\s+людини прийшли/);
    expect(await unsent.isVisible()).toBe(false);
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Скасувати останню' }).click();
      await expect.poll(() => figures.innerText()).toMatch(new RegExp(`^${left}\\s`));
    }

    await party.network.cut();
    await page.goto(`/desk/door/${id}`);
    expect(new URL(page.url()).pathname).toBe('/door');
    await expect.poll(() => state.innerText()).toContain('Чай у клубі');
    const missing = page.locator('link[rel=stylesheet], script[src]').evaluateAll(async (parts) => {
      const named = parts.map((part) => part.getAttribute('href') ?? part.getAttribute('src'));
      const kept = await Promise.all(named.map((name) => caches.match(name ?? '')));
      return named.filter((_, place) => kept[place] === undefined);
    });
    expect(await missing).toEqual([]);
    const show = async () => {
      await page.getByLabel('Квиток').fill(code);
      await page.getByRole('button', { name: 'Впустити', exact: true }).click();
    };
    await show();
    await expect.poll(() => verdict.innerText()).toContain('Ласкаво просимо');
    await show();
    await expect.poll(() => verdict.innerText()).toContain('уже ввійшли');
    await page.getByRole('button', { name: '+1 без квитка' }).click();
    await expect.poll(() => state.innerText()).toContain('Ще не надіслано: 2');
    await page.getByRole('button', { name: '+1 без квитка' }).click();
    await expect.poll(() => state.innerText()).toContain('Ще не надіслано: 3');
    await page.getByRole('button', { name: 'Скасувати останню' }).click();
    await expect.poll(() => state.innerText()).toContain('Ще не надіслано: 4');
    expect(await state.innerText()).toContain('Увійшло через цей телефон, людей: 2.');
    await lookAtWidths(page, 'door-without-network');

    await party.network.mend();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => state.innerText()).toContain('Усе надіслано');
    await page.goto(`/desk/door/${id}`);
    await expect.poll(() => page.locator('.figures-list').innerText()).toContain('2');
    await lookAtWidths(page, 'door-kept');
    await page.goto(`/desk/door/${id}/paper`);
    await lookAtWidths(page, 'door-paper');
    await page.goto(`/desk/door/${id}/sign-up`);
    await lookAtWidths(page, 'door-sign-up');
    await page.goto('/en/desk/door');
    await lookAtWidths(page, 'doors-en');
    await page.context().close();
  });

  it('reads a ticket with the camera', async () => {
    const id = await party.gather();
    const visitor = { ...party.house.context, actor: RESIDENT };
    const key = newId<'sender-key'>(visitor.platform.random);
    const wish = { key, gatheringId: id, seats: 1, contact: undefined, language: 'uk' };
    const signed = await signUp(visitor, wish);
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
    const film = await filmOfSquare(visitor.tickets.ticketOf(signed.value.id));
    const camera = await openBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    try {
      const page = await enter(camera);
      await page.goto(`/desk/door/${id}`);
      const state = page.locator('[data-offline-state]');
      await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 1');
      await page.getByRole('button', { name: 'Читати квадрат камерою' }).click();
      const verdict = page.locator('[data-offline-verdict]');
      await expect.poll(() => verdict.innerText()).toContain('Ласкаво просимо');
    } finally {
      await camera.close();
    }
  });

  /** A librarian of the whole hromada. */
  async function enter(before: Browser = browser): Promise<Page> {
    const { areas, platform, signIn } = party.house.context;
    const hromada = areas.all.find(({ kind }) => kind === 'hromada');
    if (!hromada) throw new Error('no hromada');
    const { token } = await signedInStaff(platform, { role: 'assistant', areaId: hromada.id });
    const page = await (await openContext(before, party.network.url, { width: 390 })).newPage();
    await page.context().addCookies([
      {
        name: signIn.site.sessionCookie,
        value: token,
        domain: '127.0.0.1',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    return page;
  }
});
