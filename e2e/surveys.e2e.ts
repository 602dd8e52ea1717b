import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { newId } from '#kernel/ids.ts';
import { parseSurveyCode } from '#modules/surveys/domain/survey-code.ts';
import { answerSurvey } from '#modules/surveys/use-cases/answer-survey.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

const TELEPHONE = { width: 320, javascript: false } as const;

/** What the desk says of the round that it shows. */
async function codeOn(desk: Page): Promise<string> {
  const address = await desk.locator('.facts a[href*="/survey/"]').getAttribute('href');
  return address?.split('/').at(-1) ?? '';
}

/** As many more, while nobody looks. */
async function answerTimes({ context }: Installation, code: string, times: number): Promise<void> {
  const known = parseSurveyCode(code);
  if (!known) throw new Error(`no code: ${code}`);
  for (let one = 0; one < times; one += 1) {
    const key = newId<'sender-key'>(context.platform.random);
    const answers = { useful: '5', heard: 'yes' };
    await answerSurvey(context, { code: known, key, answers, ownCode: undefined });
  }
}

async function open(desk: Page, questionnaire: string, how: RegExp): Promise<void> {
  await desk.goto('/desk/surveys');
  await desk.getByRole('link', { name: 'Відкрити опитування' }).click();
  await desk.getByLabel('Анкета').selectOption({ label: questionnaire });
  await desk.getByLabel('Про що питаємо').selectOption({ index: 1 });
  await desk.getByLabel(how).check();
  await desk.getByLabel('Оприлюднити підсумки для всіх').check();
}

describe('a survey', () => {
  staffJourney(
    'is opened by a coordinator, answered without a script on an old telephone, hides few and shows many',
    async ({ enter, house, visit }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const { page: desk } = await enter({ role: 'coordinator', areaId: hromada?.id ?? '' });
      await open(desk, 'Відгук про зустріч', /Один раз/);
      await desk.getByLabel('Останній день').fill('2020-01-01');
      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('Останній день не може бути раніше за перший.').first().waitFor();
      expect(await desk.getByLabel('Оприлюднити підсумки для всіх').isChecked()).toBe(true);
      await look(desk, 'survey-open-refused');
      await desk.getByLabel('Останній день').fill('2099-01-01');
      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('щонайбільше півтора року').first().waitFor();
      const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      await desk.getByLabel('Останній день').fill(soon);
      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('Опитування відкрито.').waitFor();
      await lookAtWidths(desk, 'survey-round');
      const code = await codeOn(desk);
      const address = desk.url();
      await desk.getByRole('link', { name: 'Аркуш із кодом' }).click();
      await desk.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();
      await look(desk, 'survey-sheet');

      const resident = await visit(TELEPHONE);
      await resident.goto('/survey');
      await resident.getByLabel('Код опитування').fill('ОО00');
      await resident.getByRole('button', { name: 'Відкрити запитання' }).click();
      await resident.getByText('Такого коду немає').first().waitFor();
      await look(resident, 'survey-code-320');
      await resident.getByLabel('Код опитування').fill(code.toLowerCase());
      await resident.getByRole('button', { name: 'Відкрити запитання' }).click();
      await resident.getByText('Наскільки зустріч була для вас корисна?').waitFor();
      await look(resident, 'survey-answer-320-uk');
      await resident.getByRole('button', { name: 'Надіслати' }).click();
      await resident.getByText('Дайте відповідь хоча б на одне запитання.').first().waitFor();
      await resident.getByLabel('4', { exact: true }).check();
      await resident.getByLabel('Що зробити інакше').fill('Більше стільців.');
      await resident.getByRole('button', { name: 'Надіслати' }).click();
      await resident.getByText('Дякуємо!').waitFor();
      await look(resident, 'survey-thanks-320');

      const guest = await visit({ ...TELEPHONE, locale: 'en-GB' });
      await guest.goto(`/en/survey/${code}`);
      await guest.getByLabel('Yes', { exact: true }).check();
      await look(guest, 'survey-answer-320-en');
      await guest.getByRole('button', { name: 'Send' }).click();
      await guest.getByText('Thank you!').waitFor();

      await desk.goto(address);
      await desk.getByRole('link', { name: 'Що відповіли' }).click();
      await desk.getByText('Опитування ще триває').waitFor();
      await desk.goto(address);
      await desk.getByRole('button', { name: 'Закрити' }).click();
      await desk.getByText('Опитування закрито.').waitFor();
      await desk.getByRole('link', { name: 'Що відповіли' }).click();
      await desk.getByText('Відповідей менше, ніж 20').waitFor();
      expect(await desk.content()).not.toContain('стільців');
      await look(desk, 'survey-results-few');

      await desk.goto(address);
      await desk.getByRole('button', { name: 'Відкрити знову' }).click();
      await answerTimes(house, code, 20);
      await desk.getByRole('button', { name: 'Закрити' }).click();
      await desk.getByRole('link', { name: 'Що відповіли' }).click();
      await desk.getByText('Надійшло 22 відповіді').waitFor();
      await desk.getByText('Більше стільців.').waitFor();
      await desk.getByText('одна людина могла відповісти кілька разів').waitFor();
      await lookAtWidths(desk, 'survey-results');

      await desk.goto(address);
      await desk.getByRole('button', { name: 'Оприлюднити підсумки' }).click();
      await desk.getByText('Підсумки оприлюднено.').waitFor();
      const released = desk.locator('a[href*="/surveys/"][href^="/surveys"]').first();
      const path = (await released.getAttribute('href')) ?? '';
      await lookAt(resident, path, 'survey-released');
      await resident.goto(path);
      await resident.getByText('не показуємо').first().waitFor();
      expect(await resident.content()).not.toContain('>20<');
      expect(await resident.content()).not.toContain('стільців');
      await lookAt(resident, '/surveys', 'survey-list');
    },
  );

  staffJourney(
    'asks what a coordinator wrote in both languages, once it was looked at',
    async ({ enter, house, visit }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const staff = { role: 'coordinator', areaId: hromada?.id ?? '' } as const;
      const { page: desk } = await enter(staff, { javascript: false });
      await desk.goto('/desk/surveys/questionnaires');
      await desk.getByRole('link', { name: 'Нова анкета' }).click();
      await desk.getByLabel('Назва українською').fill('Відгук про обхід');
      await desk.getByLabel('Назва англійською').fill('Feedback on a walk');
      const question = async (number: number, said: readonly string[]) => {
        const panel = desk.locator('.panel', { hasText: `Запитання ${number}` });
        const [kind = '', uk = '', en = '', details = ''] = said;
        await panel.getByLabel('Як відповідають').selectOption({ label: kind });
        await panel.getByLabel('Запитання українською').fill(uk);
        await panel.getByLabel('Запитання англійською').fill(en);
        await panel.getByRole('textbox', { name: 'Відповіді' }).fill(details);
      };
      await question(1, [
        'Одна з кількох відповідей',
        'Куди зайти ще?',
        'Where else?',
        'Школа | School',
      ]);
      await question(2, ['Так, ні, не знаю', 'Як ваше здоров’я?', 'How is your health?']);
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByText('щонайменше дві відповіді').first().waitFor();
      await look(desk, 'survey-builder-refused');
      await question(1, [
        'Одна з кількох відповідей',
        'Куди зайти ще?',
        'Where else?',
        'Школа | School\nРинок | Market',
      ]);
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByText('Схоже, тут питають про здоров’я').waitFor();
      await question(2, ['Так, ні, не знаю', 'Чи зручний час?', 'Is the time good?']);
      await desk.getByRole('button', { name: 'Переглянути' }).click();
      await desk.getByText('Як це побачать').waitFor();
      await lookAtWidths(desk, 'survey-builder');
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByText('Анкету збережено.').waitFor();
      await look(desk, 'survey-questionnaire');

      await open(desk, 'Відгук про обхід', /Один раз/);
      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('Опитування відкрито.').waitFor();
      const resident = await visit(TELEPHONE);
      await resident.goto(`/survey/${await codeOn(desk)}`);
      await resident.getByLabel('Ринок').check();
      await resident.getByRole('button', { name: 'Надіслати' }).click();
      await resident.getByText('Дякуємо!').waitFor();
    },
  );

  staffJourney(
    'of a class goes one question a page, back and forth, and the next pupil takes the same tablet',
    async ({ enter, house, visit }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const { page: desk } = await enter({ role: 'coordinator', areaId: hromada?.id ?? '' });
      await open(desk, 'Міни й вибухонебезпечні предмети: 1–4 класи', /Тест до уроку/);
      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('Опитування відкрито.').waitFor();
      const code = await codeOn(desk);

      const tablet = await visit({ width: 320, javascript: false });
      await tablet.goto(`/survey/${code}`);
      await tablet.getByText('Запитання 1 з 5').waitFor();
      await tablet.getByLabel(/відходжу й кажу дорослим/).check();
      await look(tablet, 'survey-quiz-320');
      await tablet.getByRole('button', { name: 'Далі' }).click();
      await tablet.getByText('Запитання 2 з 5').waitFor();
      await tablet.getByRole('button', { name: 'Назад' }).click();
      expect(await tablet.getByLabel(/відходжу й кажу дорослим/).isChecked()).toBe(true);
      for (let page = 0; page < 4; page += 1) {
        await tablet.getByRole('button', { name: 'Далі' }).click();
      }
      await tablet.getByRole('button', { name: 'Надіслати' }).click();
      await tablet.getByRole('link', { name: /Відповідає наступна людина/ }).click();
      expect(await tablet.getByLabel(/відходжу й кажу дорослим/).isChecked()).toBe(false);

      await desk.getByRole('button', { name: 'Відкрити', exact: true }).click();
      await desk.getByText('Опитування, що йдуть разом').waitFor();
      await desk.getByRole('link', { name: 'Порівняти' }).click();
      await desk.getByText('Порівнювати ще нічого').waitFor();
      await look(desk, 'survey-compare-none');
    },
  );
});
