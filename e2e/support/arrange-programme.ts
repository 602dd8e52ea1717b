import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { look, lookAtWidths } from './look.ts';

/** A clash is shown as soon as a card is dropped on it; a card dropped on the waiting list has no slot any more. */
export async function arrangeByHand(page: Page, editor: string): Promise<void> {
  await page.goto(editor);
  const waiting = page.locator('#waiting');
  const cell = (room: string, minute: number) =>
    page.locator(`td[data-minute="${minute}"]`).nth(room === 'hall' ? 0 : 1);
  await waiting.getByText('Кава з поліцейським').dragTo(cell('hall', 660));
  await page.locator('.taken', { hasText: 'Кава з поліцейським' }).waitFor();
  await waiting.getByText('Сусідська варта').dragTo(cell('annex', 660));
  const clash = page.locator('.slot-clash', { hasText: 'Олена Зразкова має бути' });
  await clash.first().waitFor();
  expect(await clash.first().innerText()).toContain('Зал у флігелі, 11:00–11:20');
  await lookAtWidths(page, 'programme-clash');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('a.slot[data-name="Сусідська варта"]').dragTo(waiting);
  await waiting.getByText('Сусідська варта').waitFor();
  await page.getByText('Накладок немає.').waitFor();
}

/** Space picks a card up, arrows move it, Enter drops it; the focus stays on the card. */
export async function arrangeByKeyboard(page: Page): Promise<void> {
  const card = () => page.locator('a.slot[data-name="Урок безпеки"]');
  await card().focus();
  await page.keyboard.press('Space');
  await page.getByText('Узято: Урок безпеки.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowDown');
  await look(page, 'programme-carried-1440');
  await page.keyboard.press('Enter');
  await page.locator('.taken', { hasText: 'Урок безпеки' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Урок безпеки'));
  const column = await card().locator('xpath=ancestor::td').getAttribute('data-room');
  const rooms = page.locator('thead [data-room]');
  expect(column).toBe(await rooms.nth(1).getAttribute('data-room'));
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Кава'));
}

/** A colleague's change is loaded, and a card is picked up before it arrives. */
export async function keepWhatIsHeld(
  page: Page,
  editor: string,
  hold: (page: Page) => Promise<() => Promise<void>>,
): Promise<void> {
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route(`**${editor}`, async (route) => {
    await arrival;
    await route.continue();
  });
  const asked = page.waitForRequest(`**${editor}`);
  await offerToLoad(page);
  await asked;
  const letGo = await hold(page);
  const held = await page.locator('a.slot[data-name="Урок безпеки"]').elementHandle();
  const arrived = page.waitForResponse(`**${editor}`);
  arrive();
  await (await arrived).finished();
  await page.locator('[data-changed] a').waitFor();
  expect(await held?.evaluate(({ isConnected }) => isConnected)).toBe(true);
  await letGo();
  await page.unroute(`**${editor}`);
  await page.reload();
}

export async function carry(page: Page): Promise<() => Promise<void>> {
  await page.locator('a.slot[data-name="Урок безпеки"]').focus();
  await page.keyboard.press('Space');
  await page.getByText('Узято: Урок безпеки.').waitFor({ state: 'attached' });
  expect(await page.locator('a.slot.carried').count()).toBe(1);
  return () => page.keyboard.press('Escape');
}

/** Pressed, and not yet moved. */
export async function press(page: Page): Promise<() => Promise<void>> {
  await page.locator('a.slot[data-name="Урок безпеки"]').hover();
  await page.mouse.down();
  return async () => {
    // Let go elsewhere: it is no click on the card, which would lead to its form.
    await page.locator('h1').hover();
    await page.mouse.up();
  };
}

/** On a slow network a second card is dragged before the first drop is answered: both drops are saved. */
export async function dragBeforeTheAnswer(page: Page): Promise<void> {
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route('**/desk/forum/**', async (route) => {
    if (route.request().method() === 'POST') await arrival;
    await route.continue();
  });
  const waiting = page.locator('#waiting');
  const rooms = page.locator('thead [data-room]');
  const annex = `td[data-room="${await rooms.nth(1).getAttribute('data-room')}"]`;
  await waiting.getByText('Сусідська варта').dragTo(page.locator(`${annex}[data-minute="720"]`));
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('a.slot[data-name="Урок безпеки"]').hover();
  await page.mouse.down();
  arrive();
  await (await answered).finished();
  // The desk also receives the change and shows its offer, which must not move the card under the pointer.
  await page.locator('[data-changed] a').waitFor();
  await waiting.hover();
  await page.mouse.up();
  await waiting.getByText('Урок безпеки').waitFor();
  await page.locator('.taken', { hasText: 'Сусідська варта' }).waitFor();
  await page.unroute('**/desk/forum/**');

  await page.locator('a.slot[data-name="Сусідська варта"]').dragTo(waiting);
  await waiting.getByText('Сусідська варта').waitFor();
  await waiting.getByText('Урок безпеки').dragTo(page.locator(`${annex}[data-minute="690"]`));
  await page.locator('.taken', { hasText: 'Урок безпеки' }).waitFor();
}

/** Loading a change is tried once. */
export async function stopWithoutNetwork(page: Page, editor: string): Promise<void> {
  let tries = 0;
  await page.route(`**${editor}`, async (route) => {
    tries += 1;
    await route.abort();
  });
  await offerToLoad(page);
  await page.locator('[data-changed] a').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(tries).toBe(1);
  await page.unroute(`**${editor}`);
  await page.reload();
}

/** As the desk does when it hears of a change. */
async function offerToLoad(page: Page): Promise<void> {
  await page.evaluate(() => {
    const offer = document.querySelector<HTMLElement>('[data-changed] a');
    if (!offer) throw new Error('the desk offers nothing');
    offer.hidden = false;
  });
}
