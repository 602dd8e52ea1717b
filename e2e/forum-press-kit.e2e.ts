import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { type ForumId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { sendLetters } from '#modules/forum/testing-press.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import type { Mail, Mailer } from '#platform/mail/mailer.ts';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

/** No forum of the demonstration is in it. It is held next week. */
const YEAR = 2163;

async function plantForum({ context }: Installation) {
  const { areas, platform } = context;
  const area = areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('a community without a hromada');
  const forum = newId<'forum'>(systemRandom);
  await seeEverything(platform.database, async (tx) => {
    await sql`insert into forum.forum (id, year, area_id, status, title_uk, title_en, venue_uk, venue_en,
        starts_at, ends_at, published_at, changed_at)
      values (${forum}, ${YEAR}, ${area.id}, 'public', 'Форум майбутнього', 'Forum of the future',
        'Бібліотека', 'Library', now() + interval '7 days', now() + interval '8 days', now(),
        now())`.execute(tx);
    await sql`insert into forum.track (id, forum_id, slug, name_uk, name_en, sort)
      values (gen_random_uuid(), ${forum}, 'spilkuvannia', 'Спілкування з громадою',
        'Communication with the community', 0)`.execute(tx);
  });
  return { forum, areaId: area.id };
}

/** The hour of its embargo has come. */
async function hourComes({ context }: Installation, forum: ForumId): Promise<void> {
  await seeEverything(context.platform.database, (tx) =>
    sql`update forum.release set out_at = now() - interval '1 second'
      where forum_id = ${forum}`.execute(tx),
  );
}

describe('the press release of a forum', () => {
  staffJourney(
    'is drafted from facts, sourced, embargoed, read by everybody, corrected and withdrawn',
    async ({ enter, house, visit }) => {
      const { forum, areaId } = await plantForum(house);
      const { page: desk } = await enter({ role: 'press-officer', areaId });
      await write(desk, forum);
      await addPhotograph(desk, forum);
      await addNewsroom(desk, forum);
      await desk.goto(`/desk/forum/${forum}/release`);
      await nameSource(desk);
      await setEmbargo(desk);
      const letter = await sendLetter(house, forum);
      expect(letter.subject).toMatch(/^ЕМБАРГО до /);
      await desk.getByRole('link', { name: 'Надіслати журналістам' }).click();
      await lookAtWidths(desk, 'desk-release-letters');

      const reader = await visit({ javascript: false, width: 320 });
      await lookAt(reader, `/forum/${YEAR}/release`, 'release-embargo');
      expect(await reader.content()).not.toContain('крадіж');
      expect((await reader.request.get(`/forum/${YEAR}/release.zip`)).status()).toBe(404);

      await lookAt(reader, pathIn(letter, /\/press\/release\/[\w-]+/), 'release-early');
      expect(await reader.getByRole('article').textContent()).toContain('7 thefts');
      await lookAt(reader, `/forum/${YEAR}/photographs`, 'forum-photographs');

      await hourComes(house, forum);
      await lookAt(reader, `/forum/${YEAR}/release`, 'release');
      await lookAt(reader, `/forum/${YEAR}/numbers`, 'forum-numbers');
      await reader.goto(`/forum/${YEAR}/release`);
      await reader.getByRole('link', { name: '7', exact: true }).click();
      expect(await reader.locator(':target').textContent()).toContain('Звіт поліції');
      expect(await filesOfKit(reader)).toEqual([
        'README.txt',
        'corrections.txt',
        'numbers.csv',
        'photographs/01.jpg',
        'photographs/captions.csv',
        'release-en.docx',
        'release-en.txt',
        'release-uk.docx',
        'release-uk.txt',
      ]);

      await correct(desk, forum);
      await lookAt(reader, `/forum/${YEAR}/release`, 'release-corrected');
      expect(await reader.locator('#corrections').textContent()).toContain('7 thefts');

      await takeBack(desk, forum);
      expect(await filesOfKit(reader)).not.toContainEqual(expect.stringContaining('.jpg'));
      await reader.goto(`/forum/${YEAR}/photographs`);
      await reader.getByText('Світлин ще немає').waitFor();

      await desk.goto(`/desk/forum/${forum}/release`);
      await withdraw(desk);
      await reader.goto(`/forum/${YEAR}/release`);
      await reader.getByText('Чому: Дані неповні.').waitFor();
      expect(await reader.content()).not.toContain('крадіж');

      await lookAt(reader, pathIn(letter, /\/press\/list\/[\w-]+/), 'press-list-leave');
      await reader.getByRole('button', { name: 'Leave the list' }).click();
      await reader.getByText('You are not on the list').waitFor();
      await desk.goto(`/desk/forum/${forum}/journalists`);
      await desk.getByText('У списку нікого немає').waitFor();
    },
  );
});

/** With its author, a caption, and who agreed; the form has all that was typed once more where something is missing. */
async function addPhotograph(desk: Page, forum: ForumId): Promise<void> {
  const create = { width: 900, height: 600, channels: 3, background: '#3b6ea5' } as const;
  const buffer = await sharp({ create }).jpeg().toBuffer();
  await desk.goto(`/desk/forum/${forum}/photographs`);
  await desk.getByRole('link', { name: 'Додати світлину' }).click();
  await desk.getByLabel('Підпис', { exact: true }).fill('Поліцейська показує світловідбивачі');
  await desk.getByLabel('Опис для тих, хто не бачить').fill('Люди в залі бібліотеки');
  await desk.getByLabel('Автор світлини').fill('Ірина Зразкова');
  await desk.getByLabel('Усі погодилися').check();
  await desk.getByLabel(/^Ні: дітей немає/).check();
  await desk.getByRole('button', { name: 'Додати', exact: true }).click();
  await desk.getByText('Оберіть файл світлини.').first().waitFor();
  await lookAtWidths(desk, 'desk-photograph-new');
  await desk.getByLabel('Як погодилися').selectOption({ label: 'Усно' });
  await desk.getByLabel(/^Хто це записав/).fill('Олена Взірцева');
  const today = Temporal.Now.plainDateISO('Europe/Kyiv').toString();
  await desk.getByLabel(/^Коли погодилися/).fill(today);
  const file = { name: 'hall.jpg', mimeType: 'image/jpeg', buffer };
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: 'Додати', exact: true }).click();
  await desk.getByText('Світлину додано.').waitFor();
  await lookAtWidths(desk, 'desk-photographs');
  await desk.getByRole('link', { name: /світловідбивачі/ }).click();
  await lookAtWidths(desk, 'desk-photograph');
}

/** Somebody in it does not agree any more. */
async function takeBack(desk: Page, forum: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${forum}/photographs`);
  await desk.getByRole('link', { name: /світловідбивачі/ }).click();
  await desk.getByLabel(/відкликала згоду/).check();
  await desk.getByRole('button', { name: 'Прибрати зараз' }).click();
  await desk.getByText(/згоду відкликано/).waitFor();
}

async function addNewsroom(desk: Page, forum: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${forum}/journalists/new`);
  await desk.getByLabel(/^Оприлюднена адреса редакції/).check();
  await desk.getByLabel('Пошта').fill('news@example.org');
  await desk.getByLabel('Медіа', { exact: true }).fill('Газета «Вигаданий вісник»');
  await desk.getByRole('button', { name: 'Додати', exact: true }).click();
  await desk.getByText('Вкажіть сторінку, де редакція').first().waitFor();
  await lookAtWidths(desk, 'desk-journalist-new');
  await desk.getByLabel(/^Де стоїть адреса/).fill('https://example.org/contacts');
  await desk.getByRole('button', { name: 'Додати', exact: true }).click();
  await desk.getByText('Додано до списку.').waitFor();
  await lookAtWidths(desk, 'desk-journalists');
  await desk.getByRole('link', { name: /Вигаданий вісник/ }).click();
  await lookAtWidths(desk, 'desk-journalist');
}

/** The community that journeys share writes no letters: the same house does, with a mailbox beside it. */
async function sendLetter({ context }: Installation, forum: ForumId): Promise<Mail> {
  const mails: Mail[] = [];
  const mail: Mailer = {
    send: (one) => {
      mails.push(one);
      return Promise.resolve(ok(undefined));
    },
    answers: () => Promise.resolve(true),
  };
  const platform = { ...context.platform, mail };
  await sendLetters({ ...context, platform, actor: { kind: 'system', name: 'test' } }, forum);
  const [letter] = mails;
  if (!letter) throw new Error('no letter');
  return letter;
}

/** Of a link in it. */
function pathIn({ text }: Mail, link: RegExp): string {
  const [path] = link.exec(text) ?? [];
  if (path === undefined) throw new Error('no such link in the letter');
  return path;
}

async function write(desk: Page, forum: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${forum}/release`);
  await desk.getByRole('button', { name: 'Написати чернетку' }).click();
  await desk.getByText('Чернетку написано.').waitFor();
  await lookAtWidths(desk, 'desk-release');
  await desk.getByRole('link', { name: 'Редагувати текст' }).click();
  await desk.getByLabel('Текст', { exact: true }).fill('Ми розкрили 7 крадіжок.');
  await desk.getByLabel('Текст англійською').fill('We solved 7 thefts.');
  await desk.getByLabel(/^Телефон пресслужби/).fill('+380 48 700 00 00');
  await lookAtWidths(desk, 'desk-release-edit');
  await desk.getByRole('button', { name: 'Зберегти' }).click();
  await desk.getByText('Збережено.').waitFor();
}

/** It does not come out before every number has a source. */
async function nameSource(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Оприлюднити реліз' }).click();
  await desk.getByLabel('Одразу').check();
  await desk.getByRole('button', { name: 'Оприлюднити' }).click();
  await desk.getByText('Є число без джерела').first().waitFor();
  await desk.getByRole('link', { name: 'Назад' }).click();
  await desk.getByRole('link', { name: 'Вказати джерело' }).first().click();
  await desk.getByLabel('Звідки воно', { exact: true }).fill('Звіт поліції за рік');
  await desk.getByLabel('Адреса джерела').fill('example.org');
  await desk.getByRole('button', { name: 'Зберегти джерело' }).click();
  await desk.getByText('Адреса має починатися').first().waitFor();
  expect(await desk.getByLabel('Звідки воно', { exact: true }).inputValue()).toBe(
    'Звіт поліції за рік',
  );
  await lookAtWidths(desk, 'desk-release-source');
  await desk.getByLabel('Адреса джерела').fill('https://example.org/zvit');
  await desk.getByRole('button', { name: 'Зберегти джерело' }).click();
  await desk.getByText('Джерело записано.').waitFor();
}

async function setEmbargo(desk: Page): Promise<void> {
  const tomorrow = Temporal.Now.plainDateISO('Europe/Kyiv').add({ days: 1 }).toString();
  await desk.getByRole('link', { name: 'Оприлюднити реліз' }).click();
  await desk.getByLabel(/призначений час/).check();
  await desk.getByLabel(/^День/).fill(tomorrow);
  await desk.getByLabel(/^Година/).fill('10:00');
  await lookAtWidths(desk, 'desk-release-finish');
  await desk.getByRole('button', { name: 'Оприлюднити' }).click();
  await desk.getByText(/під ембарго до/).waitFor();
}

async function filesOfKit(reader: Page): Promise<readonly string[]> {
  const kit = await reader.request.get(`/forum/${YEAR}/release.zip`);
  return Object.keys(unzipSync(await kit.body())).sort();
}

async function correct(desk: Page, forum: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${forum}/release`);
  await desk.getByRole('link', { name: 'Виправити' }).click();
  await desk.getByLabel(/^Було, англійською/).fill('7 thefts');
  await desk.getByLabel(/^Правильно, англійською/).fill('7 burglaries');
  await desk.getByLabel('Чому', { exact: true }).fill('Переклали неточно.');
  await lookAtWidths(desk, 'desk-release-correct');
  await desk.getByRole('button', { name: 'Оприлюднити виправлення' }).click();
  await desk.getByText('Виправлення оприлюднено.').waitFor();
}

async function withdraw(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Відкликати' }).click();
  await desk.getByLabel('Чому', { exact: true }).fill('Дані неповні.');
  await desk.getByRole('button', { name: 'Відкликати реліз' }).click();
  await desk.getByText('Реліз відкликано.').first().waitFor();
}
