import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { photograph } from './support/photograph.ts';
import { nina } from './support/nina.ts';
import { plantReportedHromada } from './support/residents-report.ts';
import { staffJourneyApart } from './support/staff.ts';

const NAME = 'Обіцянська';

/** Asks without JavaScript and without an account; answers with the code. */
async function ask(telephone: Page, slug: string): Promise<string> {
  await telephone.goto(`/officer/${slug}`);
  await telephone.getByRole('link', { name: /Поставити запитання/ }).click();
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByRole('alert').getByText('Напишіть, про що хочете запитати.').waitFor();
  await look(telephone, 'ask-nothing-320');
  const words = telephone.getByLabel('Ваше запитання');
  await words.fill('Коли поставлять ліхтар біля школи? Телефонуйте 067 123 45 67.');
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByRole('alert').getByText('067 123 45 67').waitFor();
  await words.fill('Коли поставлять ліхтар біля школи?');
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByRole('heading', { name: 'Запитання отримано' }).waitFor();
  await lookAtWidths(telephone, 'asked');
  await telephone.setViewportSize({ width: 320, height: 568 });
  return await telephone.locator('.receipt-code').innerText();
}

/** A date as a form takes it, so many days from today. */
function inDays({ context }: Installation, days: number): string {
  return context.platform.clock.today().add({ days }).toString();
}

/** Looks, publishes it and promises to find out. */
async function promiseAnAnswer(desk: Page, dueOn: string): Promise<void> {
  await desk.goto('/desk');
  await desk
    .getByRole('link', { name: /Запитання від/ })
    .first()
    .click();
  await desk.getByText('Коли поставлять ліхтар біля школи?').waitFor();
  await lookAtWidths(desk, 'desk-question');
  await desk.getByRole('link', { name: 'Оприлюднити' }).click();
  await desk.getByRole('button', { name: 'Оприлюднити', exact: true }).click();
  await desk.getByText('Запитання оприлюднено').waitFor();
  await desk.getByRole('link', { name: 'Обіцяти дізнатися' }).click();
  await desk.getByLabel('Що обіцяєте').fill('Дізнаюся в громаді, коли поставлять ліхтар.');
  await desk.getByLabel('До якого дня').fill(dueOn);
  await lookAtWidths(desk, 'desk-promise-answer');
  await desk.getByRole('button', { name: 'Обіцяти дізнатися' }).click();
  await desk.getByText('Обіцянку записано').waitFor();
}

/** With words and a photograph, for everybody. */
async function keepIt(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Що обіцяно' }).click();
  await desk.getByRole('link', { name: 'Що сталося' }).click();
  await desk.getByRole('button', { name: 'Записати' }).click();
  await desk.getByRole('alert').getByText('Оберіть, що сталося.').waitFor();
  await lookAtWidths(desk, 'desk-promise-kept');
  await desk.getByLabel('Виконано', { exact: true }).check();
  await desk.getByLabel('Що зроблено').fill('Ліхтар уже світить: поставили вчора.');
  await desk.getByLabel('Світлина').setInputFiles(await photograph('lamp.jpg'));
  await desk.getByRole('button', { name: 'Записати' }).click();
  await desk.getByText('Записано', { exact: true }).waitFor();
}

describe('what a resident asks and an officer promises', () => {
  staffJourneyApart(
    'is asked without JavaScript on an old telephone, promised, kept with evidence, read by the code and by everybody',
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, NAME, { west: 33.4, badge: 7_801_300 });
      const desk = await nina(enter, hromada);
      const slug = house.context.officers.get(hromada.card)?.slug ?? '';
      const telephone = await visit({ width: 320, javascript: false });
      const code = await ask(telephone, slug);

      await promiseAnAnswer(desk, inDays(house, 10));
      await openReceipt(telephone, code);
      await telephone.getByRole('heading', { name: 'Відповідь обіцяли дізнатися' }).waitFor();
      await keepIt(desk);

      await openReceipt(telephone, code);
      await telephone.getByRole('heading', { name: 'На запитання відповіли' }).waitFor();
      await telephone.getByText('Ліхтар уже світить: поставили вчора.').waitFor();
      await lookAtWidths(telephone, 'question-receipt');
      await telephone.getByRole('link', { name: /для всіх/ }).click();
      await telephone.getByText('Ліхтар уже світить').waitFor();
      await lookAt(telephone, new URL(telephone.url()).pathname, 'question');

      const reader = await visit({ locale: 'en-GB' });
      await reader.goto(`/en/promises?state=kept&officer=${slug}`);
      await reader.getByRole('link', { name: /Дізнаюся в громаді/ }).click();
      await reader.getByText('Written by whoever promised it').waitFor();
      expect(await reader.locator('.published-photos img').count()).toBe(1);
      await lookAt(reader, new URL(reader.url()).pathname.replace(/^\/en/, ''), 'promise');
    },
  );

  staffJourneyApart(
    'is written down by an officer in four presses of the keyboard, and changed in everybody’s sight',
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, 'Словникова', {
        west: 34.2,
        badge: 7_801_400,
      });
      const desk = await nina(enter, hromada);
      await desk.goto('/desk/promises/new');
      await lookAtWidths(desk, 'desk-new-promise');
      // Who and where is theirs already.
      await desk.getByLabel('Що обіцяно').fill('Поставити лавку біля клубу.');
      await desk.keyboard.press('Tab');
      await desk.getByLabel('До якого дня').fill(inDays(house, 20));
      await desk.keyboard.press('Enter');
      await desk.getByText('Обіцянку записано, її вже бачать усі').waitFor();
      await desk.getByRole('link', { name: 'Змінити' }).click();
      await desk.getByLabel('До якого дня').fill(inDays(house, 40));
      await desk.getByLabel('Чому змінюється').fill('Лавку роблять довше.');
      await desk.getByRole('button', { name: 'Записати' }).click();
      await desk.getByText('Обіцянку змінено').waitFor();
      await lookAtWidths(desk, 'desk-promise');
      const reader = await visit({ width: 320 });
      const slug = house.context.areas.get(hromada.id)?.slug ?? '';
      await reader.goto(`/area/${slug}`);
      await reader.getByRole('link', { name: /Поставити лавку/ }).click();
      await reader.getByText('Спершу обіцяли до').waitFor();
      await lookAt(reader, `/area/${slug}/promises`, 'promises');
    },
  );
});
