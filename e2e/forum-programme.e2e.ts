import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '../src/app/installation.ts';
import {
  type PlantedForum,
  plantForum,
  plantSpeaker,
  plantTalk,
} from '../src/modules/forum/testing-programme.ts';
import { seeEverything } from '../src/platform/database/testing.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

/** Long over: no other journey reads of it, and `/forum` leads to the newest. */
const YEAR = 2021;

interface Held {
  readonly forum: PlantedForum;
  readonly coffee: { readonly id: string; readonly code: string };
}

async function plant({ context }: Installation, areaId: string): Promise<Held> {
  const area = context.areas.all.find(({ id }) => id === areaId);
  if (!area) throw new Error('no such area');
  return await seeEverything(context.platform.database, async (tx) => {
    const forum = await plantForum(tx, { areaId: area.id, year: YEAR });
    const olena = await plantSpeaker(tx, forum, 'Олена Зразкова');
    const ivan = await plantSpeaker(tx, forum, 'Іван Приклад');
    const coffee = await plantTalk(tx, forum, { title: 'Кава з поліцейським', speakers: [olena] });
    await plantTalk(tx, forum, { title: 'Урок безпеки', speakers: [ivan] });
    await plantTalk(tx, forum, { title: 'Сусідська варта', speakers: [olena] });
    return { forum, coffee };
  });
}

describe('the programme of a forum', () => {
  staffJourney(
    'is arranged by hand, by keyboard and by forms, published in versions, and read by anybody',
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const areaId = hromada?.id ?? '';
      const { forum, coffee } = await plant(house, areaId);
      const editor = `/desk/forum/${forum.id}/programme`;
      const { page } = await enter({ role: 'forum-organiser', areaId });
      await page.setViewportSize({ width: 1440, height: 900 });
      await arrangeByHand(page, editor);
      await arrangeByKeyboard(page);
      await keepWhatIsHeld(page, editor, carry);
      await keepWhatIsHeld(page, editor, press);
      await dragBeforeTheAnswer(page);
      await stopWithoutNetwork(page, editor);

      const phone = await enter(
        { role: 'forum-organiser', areaId },
        { width: 320, javascript: false },
      );
      await addBreak(phone.page, editor);
      // The other organiser sees it without asking.
      await page.locator('.pause', { hasText: 'Кава' }).waitFor();
      await publish(phone.page, editor);

      const reader = await visit({ width: 320, javascript: false });
      await read(reader, coffee.code);
      await moveAndPublish(page, editor);
      await readChanges(reader);
      await expectFrame(reader, community.url);
      await lookAt(page, editor, 'programme-editor');
      await askForFeedback(phone.page, forum.id);
      await sayWhatOneThinks(reader, coffee.code);
      await tellFeedback(phone.page, forum.id);
      await readFeedback(reader, coffee.code);
    },
  );
});

/** Dragged to where another talk stands, it is told at once; dragged back, it waits. */
async function arrangeByHand(page: Page, editor: string): Promise<void> {
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

/** Taken with a space, carried by arrows, put down with Enter: the focus stays on it. */
async function arrangeByKeyboard(page: Page): Promise<void> {
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
async function keepWhatIsHeld(
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

async function carry(page: Page): Promise<() => Promise<void>> {
  await page.locator('a.slot[data-name="Урок безпеки"]').focus();
  await page.keyboard.press('Space');
  await page.getByText('Узято: Урок безпеки.').waitFor({ state: 'attached' });
  expect(await page.locator('a.slot.carried').count()).toBe(1);
  return () => page.keyboard.press('Escape');
}

/** Pressed, and not yet moved. */
async function press(page: Page): Promise<() => Promise<void>> {
  await page.locator('a.slot[data-name="Урок безпеки"]').hover();
  await page.mouse.down();
  return async () => {
    // Let go elsewhere: it is no click on the card, which would lead to its form.
    await page.locator('h1').hover();
    await page.mouse.up();
  };
}

/** On a slow network the next card is dragged before the last one is answered: both stand where they were let go. */
async function dragBeforeTheAnswer(page: Page): Promise<void> {
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
  // The desk hears of the change as well, and offers it without moving the card from under the pointer.
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
async function stopWithoutNetwork(page: Page, editor: string): Promise<void> {
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

/** What is wrong is said beside its field, and everything typed stays. */
async function addBreak(page: Page, editor: string): Promise<void> {
  await page.goto(editor);
  await page.getByRole('link', { name: 'Додати перерву' }).click();
  await page.getByLabel('Назва', { exact: true }).fill('Кава');
  await page.getByLabel('Початок').fill('');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Напишіть час так').first().waitFor();
  expect(await page.getByLabel('Назва', { exact: true }).inputValue()).toBe('Кава');
  await look(page, 'programme-break-320');
  await page.getByLabel('Початок').fill('12:30');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Перерву збережено.').waitFor();
  await look(page, 'programme-editor-no-script-320');
}

async function publish(page: Page, editor: string): Promise<void> {
  await page.goto(`${editor}/publish`);
  await lookAtWidths(page, 'programme-publish');
  await page.getByRole('button', { name: 'Оприлюднити програму' }).click();
  await page.getByText('Програму оприлюднено.').waitFor();
  await page.goto(`${editor}/rules`);
  await lookAtWidths(page, 'programme-rules');
}

async function read(page: Page, code: string): Promise<void> {
  await lookAt(page, `/forum/${YEAR}/programme`, 'programme');
  await page.goto(`/forum/${YEAR}/programme`);
  await page.getByText('Відібрати виступи').click();
  await page.getByLabel('Зал', { exact: true }).selectOption({ label: 'Великий зал' });
  await page.getByRole('button', { name: 'Показати' }).click();
  await page.getByRole('link', { name: 'Кава з поліцейським' }).waitFor();
  expect(await page.getByRole('link', { name: 'Урок безпеки' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Кава з поліцейським' }).click();
  await page.getByText('11:00–11:20').waitFor();
  expect(page.url()).toContain(code);
  await lookAt(page, `/forum/${YEAR}/talk/${code}`, 'programme-talk');
  await page.goto(`/forum/${YEAR}/programme/print`);
  await lookAtWidths(page, 'programme-print');
  await lookAt(page, `/forum/${YEAR}`, 'programme-on-forum');
}

/** One talk goes to another hour, another is new: everybody reads which. */
async function moveAndPublish(page: Page, editor: string): Promise<void> {
  await page.goto(editor);
  await page.locator('a.slot', { hasText: 'Урок безпеки' }).click();
  await page.getByLabel('Початок').fill('13:00');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Виступ поставлено.').waitFor();
  await page.getByRole('link', { name: 'Оприлюднити 1 зміну' }).click();
  await page.getByLabel('Пояснення для всіх').fill('Через тривогу.');
  await page.getByRole('button', { name: 'Оприлюднити програму' }).click();
  await page.getByText('Програму оприлюднено.').waitFor();
}

async function readChanges(page: Page): Promise<void> {
  await page.goto(`/forum/${YEAR}/programme`);
  await page.getByText('Через тривогу.').waitFor();
  await page.getByRole('link', { name: 'Що змінилося' }).click();
  await page.getByText('перенесено').waitFor();
  await page.getByText(/було: .*11:30–11:50.*тепер: .*13:00–13:20/).waitFor();
  await lookAt(page, `/forum/${YEAR}/programme/changes`, 'programme-changes');
}

/** About every talk in one press, and then the codes go on the doors. */
async function askForFeedback(page: Page, forumId: string): Promise<void> {
  await page.goto(`/desk/forum/${forumId}`);
  await page.getByRole('link', { name: /Відгуки про виступи/ }).click();
  await page.getByRole('button', { name: 'Попросити відгуки про 2 виступи' }).click();
  await page.getByText('Готово: про виступи просять відгуків.').waitFor();
  await lookAtWidths(page, 'feedback-desk');
  await page.getByRole('link', { name: 'Коди для залів' }).click();
  await page.getByRole('heading', { name: 'Кава з поліцейським' }).waitFor();
  await lookAtWidths(page, 'feedback-sheet');
}

/** The code stands in the printed programme, and the button on the page of the talk. */
async function sayWhatOneThinks(page: Page, code: string): Promise<void> {
  await page.goto(`/forum/${YEAR}/programme/print`);
  expect(await page.getByText(/^Відгук: /).count()).toBe(2);
  await lookAtWidths(page, 'feedback-print');
  await page.goto(`/forum/${YEAR}/talk/${code}`);
  await lookAtWidths(page, 'feedback-talk');
  await page.getByRole('link', { name: 'Відповісти' }).click();
  await page.getByText('Кава з поліцейським').first().waitFor();
  await page.getByLabel('Так, хочемо спробувати').check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await page.getByRole('heading', { name: 'Дякуємо' }).waitFor();
}

async function tellFeedback(page: Page, forumId: string): Promise<void> {
  await page.goto(`/desk/forum/${forumId}/feedback`);
  await page.getByText('Закрити й оприлюднити', { exact: true }).click();
  await page.getByRole('button', { name: 'Так, закрити й оприлюднити' }).click();
  await page.getByText('Підсумки оприлюднено.').waitFor();
}

/** One answered, and nobody may know what. */
async function readFeedback(page: Page, code: string): Promise<void> {
  await page.goto(`/forum/${YEAR}/talk/${code}`);
  await page.getByText('Відповідей менше, ніж 20.').waitFor();
  await lookAtWidths(page, 'feedback-told');
}

/** Any site may frame the one page that is for that, and no other. */
async function expectFrame(page: Page, url: string): Promise<void> {
  await page.goto(`/forum/${YEAR}/programme`);
  await page.getByText('Поставити програму на свій сайт').click();
  const code = await page.getByLabel('Код для сайту').inputValue();
  const framed = /src="([^"]+)"/.exec(code)?.[1] ?? '';
  expect(framed).toBe(`${url}/forum/${YEAR}/programme/embed`);
  const policy = async (address: string) =>
    (await fetch(address)).headers.get('content-security-policy') ?? '';
  expect(await policy(framed)).toContain('frame-ancestors *');
  expect(await policy(framed)).not.toContain('script-src');
  expect(await policy(`${url}/forum/${YEAR}/programme`)).toContain("frame-ancestors 'none'");
  await page.goto(framed);
  await lookAtWidths(page, 'programme-framed');
}
