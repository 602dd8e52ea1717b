import ICAL from 'ical.js';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { startApp } from './support/app.ts';
import type { Community } from './support/journey.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

/** A community that writes SMS, to nobody who would answer: whoever signs up may leave a telephone. */
const coffeeJourney = staffJourney.extend<'community', Community>(
  'community',
  { scope: 'file' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const env = { SMS_URL: 'http://127.0.0.1:9/', SMS_BODY: '{"to":"{to}","text":"{text}"}' };
    const app = await startApp({ env });
    onCleanup(() => app.remove());
    return { url: app.url, dataDir: app.dataDir };
  },
);

describe('a coffee with the police for which not everybody fits', () => {
  coffeeJourney(
    'is planned, found by a resident, signed up for by telephone or with nothing, put into a calendar, and counted at its door',
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const { page: desk } = await enter({ role: 'coordinator', areaId: hromada.id });
      await plan(desk);

      const hanna = await visit({ javascript: false, width: 320 });
      await hanna.goto('/area/strumok');
      await hanna.getByRole('link', { name: /Кава з поліцейським/ }).click();
      const path = new URL(hanna.url()).pathname;
      await hanna.getByText('Записатися можуть ще 3 людини').waitFor();
      await lookAt(hanna, path, 'meeting-with-places');
      await hanna.setViewportSize({ width: 320, height: 568 });
      await hanna.goto(path);
      await hanna.getByLabel('Скільки вас прийде?').fill('9');
      await hanna.getByRole('button', { name: 'Записатися' }).click();
      await hanna.getByRole('alert').getByText('від 1 до 2').waitFor();
      await look(hanna, 'sign-up-too-many');
      await hanna.getByLabel('Скільки вас прийде?').fill('2');
      await hanna.getByRole('textbox', { name: /^Телефон/ }).fill('067 000 00 09');
      await hanna.getByRole('button', { name: 'Записатися' }).click();
      expect(await hanna.locator('h1').innerText()).toBe('Ви записані: 2 місця');
      const code = await hanna.locator('.ticket-code').innerText();
      await lookAtWidths(hanna, 'ticket-of-meeting');
      await expectInCalendar(hanna, community.url);

      const petro = await visit({ javascript: false, width: 320, locale: 'en-GB' });
      await petro.goto(`/en${path}`);
      await petro.getByText('1 more person can sign up').waitFor();
      await petro.getByLabel('How many of you').fill('1');
      await petro.getByRole('button', { name: 'Sign up' }).click();
      await petro.getByText('No place is taken yet.').waitFor();
      await look(petro, 'sign-up-once-more-320-en');
      await petro.getByRole('button', { name: 'Sign up' }).click();
      await petro.getByRole('heading', { name: 'You are signed up' }).waitFor();
      await petro.goto(`/en${path}`);
      await petro.getByRole('button', { name: 'Join the line' }).waitFor();
      await lookAtWidths(petro, 'meeting-full-en');

      await keepDoor(desk, code);
      await begin(house);
      await record(desk);

      await hanna.goto(path);
      await hanna.getByText('Прийшло 3 людини').waitFor();
      await lookAt(hanna, path, 'meeting-held');
    },
  );

  coffeeJourney('says of one that is open to all that nothing is needed', async ({ visit }) => {
    const page = await visit({ javascript: false, width: 320 });
    await page.goto('/area/bilolissia/meetings');
    await page
      .getByRole('link', { name: /Кава з поліцейським/ })
      .first()
      .click();
    await page.getByText('Записуватися не треба: просто приходьте.').waitFor();
    const path = new URL(page.url()).pathname;
    await lookAt(page, path, 'meeting-open-to-all');
    await page.goto(`${path}/poster`);
    await lookAtWidths(page, 'meeting-open-poster');
  });
});

/** Tomorrow, for three people. */
async function plan(page: Page): Promise<void> {
  const tomorrow = Temporal.Now.plainDateISO('Europe/Kyiv').add({ days: 1 });
  await page.goto('/desk/meetings/new');
  await page.getByLabel('Вид').selectOption('coffee');
  await page.getByLabel('День').fill(tomorrow.toString());
  await page.getByLabel('Початок').fill('10:00');
  await page.getByLabel('Кінець').fill('12:00');
  await page.getByLabel('Село, місто або громада').selectOption({ label: 'Струмок' });
  await page.getByLabel('Місце й адреса').fill('Клуб, вул. Миру, 4');
  await page.getByLabel('Марія Казкова').check();
  await page.getByText('Місця й запис').click();
  await page.getByLabel('Скільки людей поміститься').fill('троє');
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByRole('alert').getByText('ціле число від 1').waitFor();
  await lookAtWidths(page, 'desk-meeting-new-places');
  await page.getByLabel('Скільки людей поміститься').fill('3');
  await page.getByLabel('Скільки людей за одним записом').fill('2');
  await page.getByLabel('На скільки відсотків більше записувати').fill('10');
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Зустріч заплановано й оприлюднено.').waitFor();
  await page.getByText('Без запису').waitFor({ state: 'detached' });
  await lookAtWidths(page, 'desk-meeting-with-places');
}

async function expectInCalendar(page: Page, url: string): Promise<void> {
  const link = page.getByRole('link', { name: 'Додати до календаря' });
  const sent = await fetch(url + ((await link.getAttribute('href')) ?? ''));
  const [event] = ICAL.Component.fromString(await sent.text()).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe('Кава з поліцейським');
  expect(String(event?.getFirstPropertyValue('location'))).toContain('Клуб, вул. Миру, 4');
}

/** From the meeting’s page to its door: two with a ticket, one without. */
async function keepDoor(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Відмічати на вході' }).click();
  const state = page.locator('[data-offline-state]');
  await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 2');
  const letIn = async (ticket: string, people: string) => {
    await page.getByLabel('Квиток').fill(ticket);
    await page.getByLabel('Скільки людей').fill(people);
    await page.getByLabel('З них уперше').fill('1');
    await page.getByRole('button', { name: 'Впустити', exact: true }).click();
  };
  await letIn(code, '2');
  await page.getByText('Ласкаво просимо').waitFor();
  await letIn('', '1');
  await expect.poll(() => state.innerText()).toContain('Усе надіслано');
  await expect
    .poll(async () => {
      await page.reload();
      return await page.locator('.figures-list').innerText();
    })
    .toMatch(/3\s+людини прийшли/);
  await lookAtWidths(page, 'door-of-meeting');
}

/** The hours until it begins go by. */
async function begin(house: Installation): Promise<void> {
  await seeEverything(house.context.platform.database, (tx) =>
    sql`update meetings.meeting set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'
      where ends_at > now() and ends_at < now() + interval '2 days'`.execute(tx),
  );
}

async function record(page: Page): Promise<void> {
  await page.goto('/desk/meetings?view=to-report');
  await page.getByRole('listitem').filter({ hasText: 'Струмок' }).getByRole('link').first().click();
  await page.getByText('3 людини: за квитками 2, без квитка 1; уперше 2').waitFor();
  await page.getByRole('link', { name: 'Відбулася' }).click();
  expect(await page.getByLabel('Скільки людей прийшло').inputValue()).toBe('3');
  await lookAtWidths(page, 'desk-meeting-counted');
  await page.getByRole('button', { name: 'Відбулася' }).click();
  await page.getByText('Записано: зустріч відбулася.').waitFor();
  await lookAtWidths(page, 'desk-meeting-held');
}
