import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { daysAgo } from '#demo/days-ago.ts';
import { newId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { parseSurveyCode } from '#modules/surveys/domain/survey-code.ts';
import { answerSurvey } from '#modules/surveys/testing.ts';
import { type RunningApp, startApp } from './support/app.ts';
import {
  type LedCohort,
  letDaysPass,
  plantCohort,
  plantCourse,
  tablesWith,
} from './support/led-course.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourney } from './support/staff.ts';

const TELEPHONE = { width: 320, javascript: false } as const;

/** What one of them wants to be called, and what she writes on her certificate: neither may stand anywhere else. */
const CANARY = 'Канарка Ж7Щ';
const PART_OF_CANARY = 'Канарка';
const ON_CERTIFICATE = 'Марта Канаркова Ц9';
const TEN_OTHERS = Array.from({ length: 10 }, (_, place) => `Учасниця ${place + 1}`);

const led = staffJourney.extend<'community', RunningApp>(
  'community',
  { scope: 'file' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const app = await startApp({ env: { LOG_LEVEL: 'debug' } });
    onCleanup(() => app.remove());
    return app;
  },
);

/** As many others answer, each with a code of her own that she keeps for the year. */
async function othersAnswer(
  { context }: Installation,
  code: string,
  agrees: string,
  ownCodes: readonly ReturnType<typeof newReceiptCode>[],
): Promise<void> {
  const known = parseSurveyCode(code);
  if (!known) throw new Error(`no code: ${code}`);
  for (const ownCode of ownCodes) {
    const key = newId<'sender-key'>(context.platform.random);
    await answerSurvey(context, { code: known, key, answers: { notice: agrees }, ownCode });
  }
}

async function answer(page: Page, code: string, agrees: string): Promise<void> {
  await page.locator(`input[type=radio][value="${agrees}"]`).first().check();
  // Her own code was the first of seven pages.
  for (let step = 2; step < 7; step += 1) {
    await page.getByText(`Запитання ${step} з 7`).waitFor();
    await page.getByRole('button', { name: 'Далі' }).click();
  }
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await page.getByText('Дякуємо!').waitFor();
  expect(page.url()).toContain(code);
}

describe('whoever leads a course', () => {
  led(
    'marks who was there, has a unit made up elsewhere, gives certificates and asks over a year; no name stands anywhere but in her list',
    { timeout: 400_000 },
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const place = { areaId: hromada?.id ?? '' };
      const leader = await enter({ role: 'course-leader', ...place }, TELEPHONE);
      const other = await enter({ role: 'course-leader', ...place }, TELEPHONE);
      const { id: courseId, slug } = await plantCourse(house);
      const own = await plantCohort(house, courseId, leader.actor, {
        startedDaysAgo: 0,
        names: [CANARY, ...TEN_OTHERS],
      });
      const elsewhere = await plantCohort(house, courseId, other.actor, {
        startedDaysAgo: 5,
        names: ['Сусідка'],
      });

      await markFirstSession(leader.page, own);
      await openSurveys(leader.page, own);
      const participant = await visit(TELEPHONE);
      const code = own.codes[0] ?? '';
      await makeUp(participant, code);
      await letDaysPass(house, elsewhere.id, 3);
      await markGuest(other.page);
      await printCertificate(participant, code);

      const surveyCode = await answerTwice({ participant, code, house, own });
      await readSurveys(leader.page, own, surveyCode);

      const reader = await visit(TELEPHONE);
      // Of the demonstration fourteen came to a cohort that is long over; of this one nobody is told yet.
      await lookAt(reader, '/course/kurs/figures', 'course-figures');
      await reader.getByText('14 people came at least once').waitFor();
      await reader.goto(`/course/${slug}/figures`);
      await reader.getByText('Скільки людей прийшло, поки не показуємо.').waitFor();

      const coordinator = await enter({ role: 'coordinator', ...place });
      const auditor = await enter({ role: 'auditor', ...place });
      const addresses = ['/', '/courses', `/course/${slug}`, `/course/${slug}/figures`, '/surveys'];
      for (const path of [...addresses, '/receipt']) {
        await expectNoName(reader, path);
      }
      for (const path of deskOf(own)) await expectNoName(coordinator.page, path);
      await expectNoName(auditor.page, '/desk/journal');
      await expectNoName(auditor.page, '/desk/journal?action=register.read');
      await auditor.page
        .locator('main li, main tr', { hasText: /рочитано список групи/ })
        .first()
        .waitFor();
      await expectNoName(other.page, `/desk/courses/cohorts/${elsewhere.id}/register`);
      // The control: where she is to be found, she is.
      await leader.page.goto(`/desk/courses/cohorts/${own.id}/register`);
      expect(await leader.page.content()).toContain(CANARY);
      expect(await tablesWith(house, CANARY)).toEqual(['courses.participant']);
      expect(await tablesWith(house, ON_CERTIFICATE)).toEqual([]);
      expect(community.output()).not.toBe('');
      for (const name of [CANARY, ON_CERTIFICATE]) expect(community.output()).not.toContain(name);
      await leader.page.emulateMedia({ media: 'print' });
      expect(await leader.page.getByText(CANARY).first().isVisible()).toBe(false);
    },
  );
});

/** What of the course a coordinator opens, who reads no name. */
function deskOf(own: LedCohort): readonly string[] {
  const cohort = `/desk/courses/cohorts/${own.id}`;
  const pages = ['/desk', '/desk/courses', cohort, `${cohort}/register`, '/desk/surveys'];
  return [...pages, `/desk/search?q=${encodeURIComponent(PART_OF_CANARY)}`];
}

async function expectNoName(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // Nobody was led to the sign-in instead.
  expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
  const text = await page.content();
  for (const name of [CANARY, ON_CERTIFICATE]) expect(text, path).not.toContain(name);
}

async function markFirstSession(page: Page, { id }: LedCohort): Promise<void> {
  await page.goto('/desk');
  await page.getByText('Відмітьте, хто був').first().waitFor();
  await page.goto(`/desk/courses/cohorts/${id}/register`);
  await page.getByText(CANARY).first().waitFor();
  await lookAtWidths(page, 'course-register');
  await page.setViewportSize({ width: 320, height: 900 });
  await page.locator('.tasks a').first().click();
  const save = page.getByRole('button', { name: 'Зберегти' });
  for (const name of [CANARY, ...TEN_OTHERS.slice(0, 7)]) {
    await page.getByLabel(new RegExp(`^${name}( |$)`)).check();
  }
  await lookAtWidths(page, 'course-marks');
  await save.click();
  await page.getByText('Збережено.').waitFor();
  expect(await page.getByLabel(new RegExp(`^${CANARY}`)).isChecked()).toBe(true);
  await page.goto(`/desk/courses/cohorts/${id}/register`);
  await page.getByText('було 8 людей').waitFor();
  await page.goto(`/en/desk/courses/cohorts/${id}/register`);
  await look(page, 'course-register-marked-en');
}

async function openSurveys(page: Page, { id }: LedCohort): Promise<void> {
  await page.goto(`/desk/courses/cohorts/${id}/surveys`);
  await page.getByRole('button', { name: 'Відкрити опитування' }).click();
  await page.getByText('Опитування відкрито.').waitFor();
  await lookAtWidths(page, 'course-surveys');
  await page.setViewportSize({ width: 320, height: 900 });
}

/** She will be away the week after, and comes to the other cohort. */
async function makeUp(page: Page, code: string): Promise<void> {
  await openReceipt(page, code);
  await page.getByText('Ви були на 1 з 4 занять. Потрібно 2.').waitFor();
  await look(page, 'own-course-320');
  expect(await page.content()).not.toContain('Самозахист');
  await page.getByText('Де відпрацювати').click();
  await look(page, 'own-course-choices-320');
  await page.getByRole('button', { name: /Прийду: Заняття 2/ }).click();
  await page.getByText('Ви відпрацьовуєте').waitFor();
  await page.getByText('Таємна школа').first().waitFor();
  expect(page.url()).not.toContain(code);
  await look(page, 'own-course-making-up-320');
}

async function markGuest(page: Page): Promise<void> {
  await page.goto('/desk');
  await page.locator('.tasks a', { hasText: /^2\./ }).first().click();
  await page.getByText('відпрацьовує, з іншої групи').waitFor();
  await look(page, 'course-marks-guest-320');
  await page.getByLabel(new RegExp(`^${CANARY}`)).check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
}

async function printCertificate(page: Page, code: string): Promise<void> {
  await openReceipt(page, code);
  await page.getByText('Ви пройшли все, що потрібно. Вітаємо!').waitFor();
  await look(page, 'own-course-complete-320');
  await page.getByLabel('Ім’я на сертифікаті').fill(ON_CERTIFICATE);
  await page.getByRole('button', { name: 'Показати сертифікат' }).click();
  await page.locator('.certificate-name', { hasText: ON_CERTIFICATE }).waitFor();
  await lookAtWidths(page, 'certificate');
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('/certificate');
  await look(page, 'certificate-ask-320');
}

interface Answering {
  readonly participant: Page;
  readonly code: string;
  readonly house: Installation;
  readonly own: LedCohort;
}

/** At the start and at the end, under a code that she alone has. */
async function answerTwice({ participant, code, house, own }: Answering): Promise<string> {
  const others = Array.from({ length: 21 }, () => newReceiptCode(systemRandom));
  await openReceipt(participant, code);
  await participant.getByRole('link', { name: /Відповісти зараз/ }).click();
  const surveyCode = new URL(participant.url()).pathname.split('/').at(-1) ?? '';
  const ownCode = await participant.locator('.survey-own').innerText();
  await look(participant, 'course-survey-start-320');
  await participant.getByRole('button', { name: /записала|Далі/ }).click();
  await answer(participant, surveyCode, '2');
  await othersAnswer(house, surveyCode, '2', others);

  await letDaysPass(house, own.id, 22);
  await participant.goto(`/survey/${surveyCode}`);
  await participant.getByLabel(/код/i).fill(ownCode);
  await participant.getByRole('button', { name: 'Далі' }).click();
  await answer(participant, surveyCode, '4');
  await othersAnswer({ ...house, context: daysAgo(house.context, 0) }, surveyCode, '4', others);
  return surveyCode;
}

async function readSurveys(page: Page, { id }: LedCohort, surveyCode: string): Promise<void> {
  await page.goto(`/desk/courses/cohorts/${id}/surveys`);
  expect(await page.content()).toContain(surveyCode);
  await look(page, 'course-surveys-answered-320');
  for (const moment of ['На початку', 'Наприкінці']) {
    await page.goto(`/desk/courses/cohorts/${id}/surveys`);
    await page.getByRole('link', { name: moment }).click();
    await page.getByRole('button', { name: 'Закрити' }).click();
    await page.getByText('Опитування закрито.').waitFor();
  }
  const round = page.url().split('?')[0] ?? '';
  await page.goto(`${round}/compare`);
  await page.getByText('Це не доводить, що зміни спричинив курс.').waitFor();
  await page.locator('main').getByText('22').filter({ visible: true }).first().waitFor();
  await lookAtWidths(page, 'course-over-time');
}
