import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { localePath } from '../src/platform/i18n/locales.ts';
import { expectAccessible } from './support/accessible.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { openContext, type Visitor } from './support/browser.ts';
import { commandLine } from './support/command-line.ts';
import { journey } from './support/journey.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { staffJourney } from './support/staff.ts';
import { addAuthenticator } from './support/virtual-authenticator.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ hostname: 'localhost' });
});
afterAll(() => app.remove());

/** A browser of its own, in which somebody follows their link and signs in with a new passkey. */
async function join(browser: Browser, link: string, visitor: Visitor = {}): Promise<Page> {
  const context = await openContext(browser, app.url, visitor);
  const page = await context.newPage();
  await addAuthenticator(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Створити ключ доступу' }).click();
  await page.getByRole('link', { name: 'Далі, до робочого столу' }).click();
  await page.waitForURL('**/desk');
  return page;
}

/** From the list of people to the link that is shown once. */
async function invite(
  page: Page,
  person: { readonly name: string; readonly email: string; readonly role: string },
  area: string,
): Promise<string> {
  await page.goto('/desk/people');
  await page.getByRole('link', { name: 'Запросити людину' }).first().click();
  await page.getByLabel('Прізвище та ім’я').fill(person.name);
  await page.getByLabel('Службова пошта').fill(person.email);
  await page.getByLabel('Роль').selectOption({ label: person.role });
  await page.getByLabel('Територія').fill(area);
  await page.getByRole('button', { name: 'Запросити й отримати посилання' }).click();
  await page.getByRole('heading', { name: 'Посилання для запрошення' }).waitFor();
  await expectAccessible(page);
  return await page.getByLabel('Посилання', { exact: true }).inputValue();
}

async function firstAdministrator(): Promise<string> {
  const keeper = ['--email', 'keeper@poruch.test', '--name', 'Ірина Приклад'];
  const told = await commandLine(app, 'admin', 'create', ...keeper);
  return told.trim().split('\n').at(-1) ?? '';
}

describe('people and their rights', () => {
  journey(
    'go from the administrator to a coordinator to an officer of one hromada, and no further; taken back, they are gone at once',
    async ({ browser }) => {
      const administrator = await join(browser, await firstAdministrator());
      const coordinatorLink = await invite(
        administrator,
        { name: 'Олена Зразкова', email: 'olena@poruch.test', role: 'Координатор' },
        'Татарбунарська міська громада',
      );
      const coordinator = await join(browser, coordinatorLink, { width: 320 });

      // She gives roles of her own hromada only, and none that would reach further than hers.
      await coordinator.goto('/desk/people/invite');
      const offered = await coordinator.getByLabel('Роль').locator('option').allInnerTexts();
      expect(offered).toContain('Дільничний офіцер поліції');
      expect(offered).not.toContain('Адміністратор системи');
      const officerLink = await invite(
        coordinator,
        { name: 'Петро Вигаданий', email: 'petro@poruch.test', role: 'Дільничний офіцер поліції' },
        'Татарбунарська міська громада',
      );
      const officer = await join(browser, officerLink);

      await officer.goto('/account/rights');
      await officer.getByRole('heading', { name: 'Що я можу і чому' }).waitFor();
      await officer
        .getByText('Дільничний офіцер поліції, Татарбунарська міська громада')
        .first()
        .waitFor();
      await expectAccessible(officer);
      const forbidden = await officer.request.get('/desk/people');
      expect(forbidden.status()).toBe(404);

      // While the officer's desk listens, the role is taken back.
      const changes = officer.evaluate(async () => {
        const stream = await fetch('/desk/changes');
        await stream.text();
        return 'ended';
      });
      await coordinator.goto('/desk/people');
      await expectAccessible(coordinator);
      await coordinator.getByRole('link', { name: 'Петро Вигаданий' }).click();
      await expectAccessible(coordinator);
      await coordinator.getByRole('link', { name: /Відкликати роль/ }).click();
      await coordinator.getByText('більше не матиме ролі').waitFor();
      await expectAccessible(coordinator);
      await coordinator.getByRole('button', { name: 'Відкликати роль' }).click();
      await coordinator.getByText('Роль відкликано.').waitFor();
      expect(await changes).toBe('ended');
      await officer.goto('/account/rights');
      expect(
        await officer.getByText('Дільничний офіцер поліції, Татарбунарська міська громада').count(),
      ).toBe(0);

      // Suspended, they are out altogether.
      await coordinator.getByRole('link', { name: 'Призупинити доступ' }).click();
      await coordinator.getByRole('button', { name: 'Призупинити доступ' }).click();
      await coordinator.getByText('сеанси закрито').waitFor();
      await officer.goto('/desk');
      await officer.waitForURL('**/sign-in?next=%2Fdesk');

      // The last administrator stays.
      await administrator.goto('/desk/people');
      await administrator.getByRole('link', { name: 'Ірина Приклад' }).click();
      await administrator.getByRole('link', { name: /Відкликати роль/ }).click();
      await administrator.getByRole('button', { name: 'Відкликати роль' }).click();
      await administrator.getByText('Це останній адміністратор.').waitFor();
      for (const page of [administrator, coordinator, officer]) await page.context().close();
    },
  );

  staffJourney.for([
    [320, 'uk'],
    [320, 'en'],
    [1440, 'uk'],
    [1440, 'en'],
  ] as const)(
    'hinder nobody and fit, at %i pixels in %s',
    { timeout: 120_000 },
    async ([width, locale], { enter, house }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const areaId = hromada?.id ?? '';
      const { actor } = await enter({ name: 'Петро Вигаданий', role: 'district-officer', areaId });
      const coordinator = { name: 'Ірина Вигадана', role: 'coordinator', areaId } as const;
      const { page } = await enter(coordinator, { width });
      const person = `/desk/people/${actor.id}`;
      for (const [name, path] of [
        ['people', '/desk/people'],
        ['nobody', '/desk/people?text=zzz'],
        ['invite', '/desk/people/invite'],
        ['person', person],
        ['role', `${person}/role`],
        ['suspend', `${person}/suspend`],
        ['rights-of-another', `${person}/rights`],
        ['rights', '/account/rights'],
        ['permissions', '/desk/rights'],
        ['break-glass', '/desk/break-glass'],
      ] as const) {
        const answer = await page.goto(localePath(locale, path));
        expect(answer?.status(), path).toBe(200);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, path).toBeLessThanOrEqual(0);
        await expectAccessible(page);
        await keepScreenshot(page, `people-${name}-${width}-${locale}`);
      }
    },
  );
});
