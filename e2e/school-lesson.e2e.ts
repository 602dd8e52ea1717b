import ICAL from 'ical.js';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { newId } from '#kernel/ids.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { linkAccount } from '#modules/officers/use-cases/link-account.ts';
import { answerSurvey } from '#modules/surveys/index.ts';
import { parseSurveyCode } from '#modules/surveys/domain/survey-code.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourneyApart } from './support/staff.ts';

const TELEPHONE = { javascript: false, width: 320 } as const;
/** Invented, and of six schools. */
const SCHOOL_OFFICER = '0012349';
const soon = Temporal.Now.plainDateISO('Europe/Kyiv').add({ days: 3 }).toString();

describe('a lesson at a school', () => {
  staffJourneyApart(
    'is asked for by a teacher on a telephone, set by the officer, answered by the class before and after, held, compared, followed up and asked for again',
    async ({ enter, house, visit }) => {
      const { page: desk, actor } = await enter({ role: 'school-officer' });
      const { actor: coordinator } = await enter({ role: 'coordinator' });
      await beOfficer(house, coordinator, actor.id);
      const teacher = await visit(TELEPHONE);
      const code = await askForLesson(teacher);

      await scheduleIt(desk);
      await desk.getByRole('button', { name: 'Відкрити тест до заняття' }).click();
      await desk.getByText('Тест відкрито. Покажіть класові код.').waitFor();
      await lookAtWidths(desk, 'lesson-desk');

      await openReceipt(teacher, code);
      await teacher.getByText('День призначено').first().waitFor();
      await look(teacher, 'lesson-receipt-scheduled');
      const quiz = await classCode(teacher);
      await calendarOf(teacher);
      await answerAsPupil(await visit(TELEPHONE), quiz);
      await answerTimes(house, quiz, { times: 11, right: 3 });

      await begin(house);
      await desk.reload();
      await desk.getByRole('button', { name: 'Заняття відбулося: відкрити тест після' }).click();
      await answerTimes(house, quiz, { times: 12, right: 12 });
      await desk.getByRole('button', { name: 'Завершити тест і порівняти' }).click();
      await desk.getByText('стало краще').first().waitFor();
      await holdIt(desk);
      await followUp(desk);
      await lookAtWidths(desk, 'lesson-desk-over');

      await openReceipt(teacher, code);
      await teacher.getByText('Чого клас навчився').waitFor();
      await teacher.getByText('стало краще').first().waitFor();
      await teacher
        .getByText(/Різниця \+\d+ в\. п\. \(від/)
        .first()
        .waitFor();
      await lookAtWidths(teacher, 'lesson-receipt-over');
      await rate(teacher);
      await teacher.getByRole('button', { name: 'Попросити ще раз' }).click();
      await teacher.getByText('Запит отримано').first().waitFor();
      await look(teacher, 'lesson-again');

      await lookAt(desk, '/desk/lessons', 'lessons-desk');
      await desk.goto('/desk/lessons');
      await desk.getByText('без дня').first().waitFor();
      await lookAt(desk, '/desk', 'lessons-my-day');
      await lookAt(desk, '/desk/lessons/coverage', 'lessons-coverage');
      await offerAndTake(desk, teacher, house);
    },
  );

  staffJourneyApart(
    'is about what everybody reads, and what whoever serves everywhere writes',
    async ({ enter, visit }) => {
      const resident = await visit(TELEPHONE);
      await lookAt(resident, '/lessons', 'lesson-topics');
      await lookAt(resident, '/lessons/mines', 'lesson-topic');
      const { page: desk } = await enter({ role: 'coordinator' });
      await desk.goto('/desk/lessons/topics');
      await desk.getByRole('link', { name: 'Безпека на дорозі' }).click();
      await desk.getByLabel('Назва', { exact: true }).fill('Дорога до школи');
      await desk.getByLabel('Скільки хвилин').fill('5');
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByRole('alert').getByText('Від 15 до 180 хвилин.').waitFor();
      await lookAtWidths(desk, 'lesson-topic-form');
      await desk.getByLabel('Скільки хвилин').fill('40');
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByText('Тему збережено.').waitFor();
      await lookAt(desk, '/desk/lessons/topics', 'lesson-topics-desk');
      await resident.goto('/lessons');
      await resident.getByRole('link', { name: /Дорога до школи/ }).waitFor();
    },
  );
});

/** A coordinator says that whoever sits at the desk is the invented officer of six schools. */
async function beOfficer(
  { context }: Installation,
  coordinator: StaffActor,
  accountId: StaffActor['id'],
): Promise<void> {
  const officer = context.officers.all().find(({ badgeNumber }) => badgeNumber === SCHOOL_OFFICER);
  if (!officer) throw new Error('no officer of schools');
  const linked = await linkAccount(
    { ...context, actor: coordinator },
    { id: officer.id, accountId },
  );
  expect(linked).toMatchObject({ ok: true });
}

async function askForLesson(page: Page): Promise<string> {
  await page.goto('/lessons');
  await page.getByRole('link', { name: 'Попросити про заняття' }).first().click();
  await page.getByLabel('Назва школи або село').fill('дельжилерский лицей');
  await page.getByRole('button', { name: 'Знайти' }).click();
  await page.getByRole('link', { name: /Дельжилерський ліцей/ }).click();
  const school = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Попросити про заняття' }).click();
  await lookAt(page, `${school}/lesson`, 'lesson-book');
  await page.goto(`${school}/lesson`);
  await page.getByRole('button', { name: 'Надіслати запит' }).click();
  await page.getByRole('alert').getByText('Оберіть тему.').waitFor();
  await look(page, 'lesson-book-errors');
  await page
    .getByLabel('Тема')
    .selectOption({ label: 'Міни й вибухонебезпечні предмети (1–12 класи)' });
  await page.getByLabel('Клас', { exact: true }).fill('5');
  await page.getByLabel('Буква класу').fill('А');
  await page.getByLabel('Скільки приблизно учнів').fill('24');
  await page.getByLabel('Учитель буде в класі весь час').check();
  await page.getByLabel('Коли вам зручно і що варто знати').fill('Будь-який четвер.');
  await page.getByLabel('Ваше ім’я').fill('Оксана Учителенко');
  await page.getByLabel('Телефон', { exact: true }).fill('067 000 00 00');
  await page.getByRole('button', { name: 'Надіслати запит' }).click();
  await page.getByText('Запит отримано').first().waitFor();
  await look(page, 'lesson-booked');
  return (await page.locator('.receipt-code').innerText()).trim();
}

async function scheduleIt(page: Page): Promise<void> {
  await page.goto('/desk/lessons');
  await page.getByRole('link', { name: 'Міни й вибухонебезпечні предмети, 5-А клас' }).click();
  await page.getByText('Оксана Учителенко').waitFor();
  await page.getByRole('link', { name: 'Призначити день' }).click();
  await page.getByLabel('День').fill('2020-01-01');
  await page.getByLabel('Початок').fill('10:00');
  await page.getByLabel('Кінець').fill('10:45');
  await page.getByRole('button', { name: 'Призначити день' }).click();
  await page.getByRole('alert').getByText('Цей час уже минув.').waitFor();
  await lookAtWidths(page, 'lesson-schedule');
  await page.getByLabel('День').fill(soon);
  await page.getByRole('button', { name: 'Призначити день' }).click();
  await page.getByText(/^День призначено\. Скажіть про це вчителеві/).waitFor();
}

/** The class’s code, which the teacher prints or shows. */
async function classCode(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Аркуш із кодом для класу' }).click();
  await lookAtWidths(page, 'lesson-sheet');
  const code = await page.locator('.survey-sheet-code').innerText();
  await page.getByRole('button', { name: 'До заняття' }).click();
  return code.replace(/\s/g, '');
}

/** The form of the button, posted as it stands: a file is no page to look at. */
async function calendarOf(page: Page): Promise<void> {
  const form = page.locator('form[action$="/calendar.ics"]');
  const [action, code] = [
    await form.getAttribute('action'),
    await form.locator('input[name=code]').getAttribute('value'),
  ];
  const origin = new URL(page.url()).origin;
  const sent = await page.request.post(origin + (action ?? ''), {
    form: { code: code ?? '' },
    headers: { origin },
  });
  const [event] = ICAL.Component.fromString(await sent.text()).getAllSubcomponents('vevent');
  expect(String(event?.getFirstPropertyValue('summary'))).toContain('5-А клас');
  expect(String(event?.getFirstPropertyValue('location'))).toContain('Дельжилерський ліцей');
}

async function answerAsPupil(page: Page, code: string): Promise<void> {
  await page.goto('/survey');
  await page.getByLabel('Код опитування').fill(code.toLowerCase());
  await page.getByRole('main').getByRole('button').click();
  await look(page, 'lesson-quiz');
  while (await page.getByRole('button', { name: 'Далі' }).isVisible()) {
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Далі' }).click();
  }
  await page.getByRole('radio').first().check();
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByText('Дякуємо').first().waitFor();
}

const KNOWS_ALL = { rule: 'three', phone: 'far', places: 'anywhere', wire: 'back', drone: 'leave' };

/** The rest of the class, while nobody looks. */
async function answerTimes(
  { context }: Installation,
  typed: string,
  { times, right }: { readonly times: number; readonly right: number },
): Promise<void> {
  const code = parseSurveyCode(typed);
  if (!code) throw new Error(`no code: ${typed}`);
  for (let one = 0; one < times; one += 1) {
    const key = newId<'sender-key'>(context.platform.random);
    const answers = one < right ? KNOWS_ALL : { phone: 'near' };
    const sent = await answerSurvey(context, { code, key, answers, ownCode: undefined });
    expect(sent.ok).toBe(true);
  }
}

/** Three days later: its hour has come. */
async function begin({ context }: Installation): Promise<void> {
  await seeEverything(context.platform.database, async (tx) => {
    await sql`update schools.lesson set starts_at = now() - interval '1 hour', ends_at = now()
      where status = 'scheduled' and topic = 'mines'`.execute(tx);
  });
}

async function holdIt(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Записати підсумок' }).click();
  await page.getByLabel('Скільки учнів було').fill('23');
  await page.getByRole('button', { name: 'Записати підсумок' }).click();
  await page.getByRole('alert').getByText('Скажіть, чи був учитель у класі.').waitFor();
  await lookAtWidths(page, 'lesson-held');
  await page.getByLabel('Так, учитель був').check();
  await page.getByRole('button', { name: 'Записати підсумок' }).click();
  await page.getByText('Заняття зараховано у звіт за півріччя.').waitFor();
}

async function followUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Завершити', exact: true }).click();
  await page.getByLabel('Що домовилися робити далі').fill('Навесні — паралельний клас.');
  await page.getByRole('button', { name: 'Завершити', exact: true }).click();
  await page.getByText('Заняття завершено.').first().waitFor();
}

async function rate(page: Page): Promise<void> {
  await page.getByText('Навесні — паралельний клас.').waitFor();
  await page.getByRole('button', { name: 'Оцінити' }).click();
  await page.getByRole('alert').getByText('Оберіть оцінку від 1 до 5.').waitFor();
  await look(page, 'lesson-rate');
  await page.getByLabel('5 — дуже').check();
  await page.getByLabel('Саме для цього класу').check();
  await page.getByRole('button', { name: 'Оцінити' }).click();
  await page.getByText('Ваша оцінка: 5 з 5.').waitFor();
}

/** A day that the officer offers is the school’s in one form, without a call. */
async function offerAndTake(desk: Page, teacher: Page, house: Installation): Promise<void> {
  await desk.goto('/desk/lessons/coverage');
  await desk
    .getByRole('link', { name: /^Запропонувати день: / })
    .first()
    .click();
  expect(await desk.getByLabel('Кому').inputValue()).not.toBe('');
  await desk.goto('/desk/lessons/offers');
  await desk.getByLabel('День').fill(soon);
  await desk.getByLabel('Початок').fill('12:00');
  await desk.getByLabel('Кінець').fill('12:45');
  await desk.getByRole('button', { name: 'Запропонувати' }).click();
  await desk.getByText('День запропоновано.').waitFor();
  await lookAtWidths(desk, 'lesson-offers');
  const { officers, areas } = house.context;
  const officer = officers.all().find(({ badgeNumber }) => badgeNumber === SCHOOL_OFFICER);
  const hromada = areas.all.find(({ kind }) => kind === 'hromada');
  await teacher.goto(`/officer/${officer?.slug}`);
  await teacher.getByText(/12:00–12:45: для шкіл, де працює/).waitFor();
  await lookAt(teacher, `/officer/${officer?.slug}`, 'lesson-officer-card');
  await lookAt(teacher, `/area/${hromada?.slug}`, 'lesson-area');
  await teacher.goto('/school?q=Дельжилерський');
  await teacher.getByRole('link', { name: /Дельжилерський ліцей/ }).click();
  await lookAtWidths(teacher, 'lesson-school');
  await teacher.getByRole('link', { name: /12:00–12:45/ }).click();
  await teacher.getByText('(обов’язково, якщо не обрали день)').waitFor();
  await teacher.getByLabel('Тема').selectOption({ label: 'Булінг: коли це не жарт (1–11 класи)' });
  await teacher.getByLabel('Клас', { exact: true }).fill('7');
  await teacher.getByLabel('Скільки приблизно учнів').fill('20');
  await teacher.getByLabel('Учитель буде в класі весь час').check();
  await teacher.getByLabel('Ваше ім’я').fill('Павло Уявний');
  await teacher.getByLabel('Телефон', { exact: true }).fill('067 000 00 01');
  await teacher.getByRole('button', { name: 'Надіслати запит' }).click();
  await teacher.getByText('День ваш').first().waitFor();
}
