import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

const HEADER =
  'edebo,full_name,short_name,status,type,ownership,settlement,address,site,katottg,hromada';
const BORYSIVKA =
  'demo-4,Борисівський ліцей,Борисівський ліцей,призупинено,ліцей,Комунальна,Борисівка,,,UA51040250040087589,UA51040250000099866';
const NEW_SCHOOL =
  'demo-11,НОВА ВИГАДАНА ГІМНАЗІЯ,,працює,гімназія,Приватна,Струмок,"вул. Шкільна, 2",,UA51040250100070194,UA51040250000099866';

describe('schools and their officers', () => {
  staffJourneyApart(
    'are given to an officer at the desk, come from the register, and are found by a parent with whom to call',
    async ({ enter, house, visit }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
      await lookAt(page, '/desk/schools', 'desk-schools');
      await lookAt(page, '/desk/schools?view=closed', 'desk-schools-closed');
      await giveTwo(page);
      await changeDeputy(page);
      await takeRegister(page);

      const parent = await visit({ javascript: false, width: 320 });
      await parent.goto('/');
      await parent.getByRole('link', { name: 'Школам і батькам' }).click();
      await lookAt(parent, '/school', 'schools');
      await parent.goto('/school');
      await parent.getByLabel('Назва школи або село').fill('нерушайский лицей');
      await parent.getByRole('button', { name: 'Знайти' }).click();
      await parent.getByRole('link', { name: /Нерушайський ліцей/ }).click();
      const path = new URL(parent.url()).pathname;
      await parent.getByRole('link', { name: 'Марія Казкова' }).first().waitFor();
      await lookAt(parent, path, 'school');
      await parent.goto(path);
      await parent.getByRole('link', { name: 'Кому телефонувати і що робити' }).click();
      expect(await parent.getByRole('textbox').count()).toBe(0);
      await parent.getByRole('link', { name: /116 111/ }).waitFor();
      await lookAt(parent, '/school/safety', 'school-safety');
      await parent.goto('/school?q=Борисівка');
      await parent.getByText('Такої школи не знайшли').waitFor();
      await lookAtWidths(parent, 'schools-none');
      await lookAt(parent, '/officer/oksana-prymirenko', 'officer-of-schools');
      await parent.goto('/area/strumok');
      await parent.getByRole('link', { name: /Школи і поліція/ }).waitFor();
    },
  );
});

/** Two schools that are nobody's, to Mariia Kazkova. */
async function giveTwo(page: Page): Promise<void> {
  await page.goto('/desk/schools?view=without');
  await page.getByLabel('Обрати: Нерушайський ліцей').check();
  await page.getByLabel('Обрати: Глибоківський ліцей').check();
  await page.getByRole('button', { name: 'Закріпити поліцейського за обраними' }).click();
  await page.getByLabel('До якого дня').fill('2020-01-01');
  await page.getByLabel('Поліцейський', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Закріпити' }).click();
  await page.getByRole('alert').getByText('Останній день раніше за перший').waitFor();
  await lookAtWidths(page, 'desk-schools-assign');
  await page.getByLabel('До якого дня').fill('');
  const mariia = page.getByLabel('Поліцейський', { exact: true }).getByText('Марія Казкова');
  await page
    .getByLabel('Поліцейський', { exact: true })
    .selectOption((await mariia.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Закріпити' }).click();
  await page.getByText('Закріплено.').waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Марія Казкова' }).count()).toBeGreaterThan(
    1,
  );
}

async function changeDeputy(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Нерушайський ліцей' }).click();
  await lookAtWidths(page, 'desk-school');
  await page.getByRole('link', { name: /Марія Казкова/ }).click();
  await page.getByLabel('Хто заступає').selectOption({ index: 1 });
  await lookAtWidths(page, 'desk-school-officer');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
}

/** What would change is seen first; the second time nothing does. */
async function takeRegister(page: Page): Promise<void> {
  await page.goto('/desk/schools');
  await page.getByRole('link', { name: 'Завантажити реєстр' }).click();
  await lookAtWidths(page, 'desk-register');
  const file = {
    name: 'реєстр.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADER, BORYSIVKA, NEW_SCHOOL].join('\n')),
  };
  const send = async () => {
    await page.getByLabel('Файл реєстру').setInputFiles(file);
    await page.getByRole('button', { name: 'Подивитися, що зміниться' }).click();
  };
  await send();
  await page.getByText('стан: було «працює», стане «призупинено»').waitFor();
  await lookAtWidths(page, 'desk-register-preview');
  await page.getByRole('button', { name: 'Записати 2 зміни' }).click();
  await page.getByText('Реєстр узято: 1 нова школа, змінено 1.').waitFor();
  await send();
  await page.getByText('Усе вже так, як у файлі.').waitFor();
}
