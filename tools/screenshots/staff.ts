import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../../e2e/support/app.ts';
import { openContext, type Visitor } from '../../e2e/support/browser.ts';
import { commandLine } from '../../e2e/support/command-line.ts';
import { addAuthenticator } from '../../e2e/support/virtual-authenticator.ts';

/** Nobody: names that say so, and addresses that lead nowhere. */
interface Invented {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

const KEEPER = { name: 'Дарина Прикладна', email: 'administrator@poruch.example' };
const COORDINATOR: Invented = {
  name: 'Ірина Вигадана',
  email: 'coordinator@poruch.example',
  role: 'Координатор',
};
const OFFICER: Invented = {
  name: 'Олена Зразкова',
  email: 'officer@poruch.example',
  role: 'Дільничний офіцер поліції',
};
const AUDITOR: Invented = {
  name: 'Ганна Приклад',
  email: 'auditor@poruch.example',
  role: 'Аудитор',
};
const HROMADA = 'Татарбунарська міська громада';

/** Everybody before a screen of their own, signed in with a passkey. */
export interface Staff {
  readonly coordinator: Page;
  readonly officer: Page;
  readonly auditor: Page;
}

/** The first day of an installation: the keeper makes an administrator, who invites, and so on. */
export async function gatherStaff(browser: Browser, app: RunningApp): Promise<Staff> {
  const keeper = await join(browser, app, await firstAdministrator(app));
  const coordinator = await join(browser, app, await invite(keeper, COORDINATOR, HROMADA));
  const auditor = await join(browser, app, await invite(keeper, AUDITOR));
  const officerLink = await invite(coordinator, OFFICER, HROMADA);
  const officer = await join(browser, app, officerLink, { width: 320 });
  await keeper.context().close();
  return { coordinator, officer, auditor };
}

async function firstAdministrator(app: RunningApp): Promise<string> {
  const person = ['--email', KEEPER.email, '--name', KEEPER.name];
  const answer = await commandLine(app, 'admin', 'create', ...person, '--json');
  const link = /https?:[^"]+\/join\/[^"]+/.exec(answer)?.[0];
  if (!link) throw new Error(`no link in ${answer}`);
  return link;
}

async function join(
  browser: Browser,
  app: RunningApp,
  link: string,
  visitor: Visitor = { width: 1280 },
): Promise<Page> {
  const context = await openContext(browser, app.url, visitor);
  const page = await context.newPage();
  await addAuthenticator(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Створити ключ доступу' }).click();
  await page.getByRole('link', { name: 'Далі, до робочого столу' }).click();
  await page.waitForURL('**/desk');
  return page;
}

/** Answers the link, which is shown once. */
async function invite(page: Page, person: Invented, area = ''): Promise<string> {
  await page.goto('/desk/people/invite');
  await page.getByLabel('Прізвище та ім’я').fill(person.name);
  await page.getByLabel('Службова пошта').fill(person.email);
  await page.getByLabel('Роль').selectOption({ label: person.role });
  await page.getByLabel('Територія').fill(area);
  await page.getByRole('button', { name: 'Запросити й отримати посилання' }).click();
  return await page.getByLabel('Посилання', { exact: true }).inputValue();
}
