import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourneyApart } from './support/staff.ts';

const TITLE = 'Самозахист у Струмку';
const VENUE = 'Таємна школа, зала 2';
const [FIRST, SECOND] = ['Калина Ж7Щ', 'Мальва Ю3Ф'];
const TELEPHONE = { width: 320, javascript: false } as const;

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Kyiv').add({ days }).toString();

describe('a course of which nobody else is to know', () => {
  staffJourneyApart(
    'is joined from the waiting list without a name on any page that somebody else reads',
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const areaId = hromada.id;
      const leading = await enter({ role: 'course-leader', areaId, name: 'Ліна Ведуча' });
      const { page: planner } = await enter({ role: 'coordinator', areaId });
      await describeCourse(planner);
      const cohort = await planCohort(planner, hromada.name);

      const first = await visit(TELEPHONE);
      const { page: leader } = leading;
      const firstCode = await apply(first, FIRST);
      await leader.goto('/desk');
      await leader.getByText('1 нова заявка').first().waitFor();
      await accept(leader, cohort, 1);

      const second = await visit(TELEPHONE);
      const secondCode = await apply(second, SECOND);
      await accept(leader, cohort, 2);
      await openReceipt(second, secondCode);
      await second.getByRole('heading', { name: 'Ви в черзі' }).waitFor();
      await look(second, 'course-own-waiting-320');

      await openReceipt(first, firstCode);
      await first.getByText(VENUE).waitFor();
      await first.getByText('Не зможете прийти?').click();
      await first.getByRole('button', { name: 'Не прийду' }).click();
      await first.getByRole('heading', { name: 'Запис скасовано' }).waitFor();
      await look(first, 'course-own-left-320');

      await openReceipt(second, secondCode);
      await second.getByRole('heading', { name: 'Для вас є місце' }).waitFor();
      expect(await second.content()).not.toContain(VENUE);
      await look(second, 'course-own-offered-320');
      await second.getByRole('button', { name: 'Узяти місце' }).click();
      await second.getByText(VENUE).waitFor();
      await lookAtWidths(second, 'course-own');
      await isDiscreet(second);

      await readsNoName(leader, [`/desk/courses/cohorts/${cohort}/applications`], []);
      await lookAtWidths(leader, 'desk-course-applications');
      await readsNoName(planner, [`/desk/courses/cohorts/${cohort}`, '/desk/courses', '/desk'], []);
      await planner.goto(`/desk/courses/cohorts/${cohort}/applications`);
      await planner.getByRole('heading', { name: 'Такої сторінки немає' }).waitFor();
      const everybody = await visit({ javascript: false });
      await everybody.goto('/courses');
      await everybody.getByRole('link', { name: TITLE }).click();
      const course = new URL(everybody.url()).pathname;
      expect(course).toMatch(/^\/course\/kurs(-\d+)?$/);
      const open = ['/', '/courses', course, `/area/${hromada.slug}`];
      await readsNoName(everybody, open, [VENUE]);
      await lookAt(everybody, '/courses', 'courses');
      await lookAt(everybody, course, 'course');
      await lookAt(everybody, `${course}/apply/1`, 'course-apply');
      const answered = await fetch(`${community.url}${course}/apply/1`);
      expect(answered.headers.get('cache-control')).toBe('no-store');
    },
  );
});

async function describeCourse(page: Page): Promise<void> {
  await page.goto('/desk/courses');
  await lookAtWidths(page, 'desk-courses-none');
  await page.getByRole('link', { name: 'Новий курс' }).click();
  await page.getByLabel('Назва', { exact: true }).fill(TITLE);
  await page.getByLabel('Скільки занять потрібно для сертифіката').fill('9');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByRole('alert').getByText('Напишіть, про що курс').waitFor();
  await lookAtWidths(page, 'desk-course-new');
  await page.getByLabel('Про що він', { exact: true }).fill('Чотири зустрічі по три години.');
  await page.getByLabel('Скільки занять потрібно для сертифіката').fill('3');
  await page
    .getByLabel('Запитання заявки')
    .fill('Чи можете прийти на всі заняття? | Can you come to every session? | +');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Курс збережено.').waitFor();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Курс оприлюднено.').waitFor();
  await lookAtWidths(page, 'desk-course');
}

/** Answers the id of the group. */
async function planCohort(page: Page, area: string): Promise<string> {
  await page.getByRole('link', { name: 'Нова група' }).first().click();
  await page.getByLabel('День першого заняття').fill(inDays(-3));
  await page.getByLabel('Село, місто або громада').selectOption({ label: area });
  await page.getByLabel(/^Адреса, яку побачать/).fill(VENUE);
  await page.getByLabel('Ліна Ведуча').check();
  await page.getByLabel('Скільки місць').fill('1');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByRole('alert').getByText('Цей час уже минув').waitFor();
  await lookAtWidths(page, 'desk-cohort-new');
  await page.getByLabel('День першого заняття').fill(inDays(14));
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Групу заплановано як чернетку').waitFor();
  await lookAtWidths(page, 'desk-cohort');
  await page.getByRole('link', { name: 'Перенести' }).last().click();
  await page.getByLabel('День', { exact: true }).fill(inDays(36));
  await lookAtWidths(page, 'desk-session-move');
  await page.getByRole('button', { name: 'Перенести' }).click();
  await page.getByText('Заняття перенесено.').waitFor();
  await page.getByRole('link', { name: 'Оприлюднити' }).click();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Групу оприлюднено').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Answers the code, which stands on no address. */
async function apply(page: Page, name: string): Promise<string> {
  await page.goto('/courses');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('link', { name: 'Подати заявку' }).click();
  expect(await page.locator('main').innerText()).not.toContain(TITLE);
  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await page.getByRole('alert').getByText('Оберіть «так» або «ні»').waitFor();
  await page.getByRole('alert').getByText('Підтвердьте свій вік').waitFor();
  await look(page, 'course-apply-wrong-320');
  await page.getByLabel('Мені вже є 18 років').check();
  await page.getByLabel('Так').check();
  await page.getByLabel('Як до вас звертатися?').fill(name);
  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await page.getByRole('heading', { name: 'Отримано' }).waitFor();
  await look(page, 'course-applied-320');
  await isDiscreet(page);
  return await page.locator('.receipt-code').innerText();
}

async function accept(page: Page, cohort: string, number: number): Promise<void> {
  await page.goto(`/desk/courses/cohorts/${cohort}/applications`);
  await page.getByRole('button', { name: `Прийняти заявку ${number}` }).click();
  await page.getByText('Прийнято: їй дано місце').waitFor();
}

/** Neither the tab nor the words say what it is, and there is a way out. */
async function isDiscreet(page: Page): Promise<void> {
  expect(await page.title()).toBe('Поруч');
  expect(await page.content()).not.toMatch(/[Сс]амозахист|Діяти|голос, тіло/);
  expect(new URL(page.url()).pathname).not.toMatch(/\d{4}/);
  expect(await page.locator('[data-exit]').count()).toBe(1);
}

async function readsNoName(
  page: Page,
  paths: readonly string[],
  besides: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path);
    const said = (await answer?.text()) ?? '';
    for (const word of [FIRST, SECOND, ...besides]) expect(said, path).not.toContain(word);
  }
}
