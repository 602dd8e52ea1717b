import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import {
  type PlantedForum,
  plantForum,
  plantSpeaker,
  plantTalk,
} from '#modules/forum/testing-programme.ts';
import { seeEverything } from '#platform/database/testing.ts';
import {
  arrangeByHand,
  arrangeByKeyboard,
  carry,
  dragBeforeTheAnswer,
  keepWhatIsHeld,
  press,
  stopWithoutNetwork,
} from './support/arrange-programme.ts';
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
