import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from './app.ts';
import { openContext, type Visitor } from './browser.ts';
import { commandLine } from './command-line.ts';
import { addAuthenticator } from './virtual-authenticator.ts';

/** Whoever is invited: all of them are made up. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly area?: string;
}

const FIRST = { name: 'Ірина Приклад', email: 'keeper@poruch.test' };

/** By the keeper's line, whose answer ends with the link. */
export async function administratorLink(
  app: RunningApp,
  { name, email }: Pick<Newcomer, 'name' | 'email'> = FIRST,
  ...more: readonly string[]
): Promise<string> {
  const who = ['--email', email, '--name', name, ...more];
  const printed = await commandLine(app, 'admin', 'create', ...who);
  return printed.trim().split('\n').at(-1) ?? '';
}

/** A browser of its own, in which somebody follows their link and signs in with a new passkey. */
export async function join(
  browser: Browser,
  app: RunningApp,
  link: string,
  visitor: Visitor = {},
): Promise<Page> {
  const context = await openContext(browser, app.url, visitor);
  const page = await context.newPage();
  await joinWithPasskey(page, link);
  return page;
}

/** The page's browser keeps the passkey as long as the page is open. */
export async function joinWithPasskey(page: Page, link: string): Promise<void> {
  await addAuthenticator(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Створити ключ доступу' }).click();
  await page.getByRole('link', { name: 'Далі, до робочого столу' }).click();
  await page.waitForURL('**/desk');
}

/** The first head of police, by the keeper's line: whoever confirms the roles that two people give. */
export async function headLink(app: RunningApp): Promise<string> {
  const who = ['--email', 'head@poruch.test', '--name', 'Степан Умовний'];
  const printed = await commandLine(app, 'head', 'create', ...who);
  return printed.trim().split('\n').at(-1) ?? '';
}

/** One asks for somebody, the other one confirms it, and gets the link. */
export async function inviteByTwo(asker: Page, second: Page, person: Newcomer): Promise<string> {
  await fillInvitation(asker, person);
  await asker.getByText('Посилання передасть людині той, хто підтвердить').waitFor();
  await second.goto('/desk/people/requests');
  const row = second.getByRole('row').filter({ hasText: person.name });
  await row.getByRole('link', { name: 'Вирішити' }).click();
  await second.getByRole('button', { name: 'Підтвердити' }).click();
  return await shownLink(second);
}

/** From the list of people to the page with the link that is shown once, for a role that one person gives. */
export async function invite(page: Page, person: Newcomer): Promise<string> {
  await fillInvitation(page, person);
  return await shownLink(page);
}

async function fillInvitation(page: Page, { name, email, role, area }: Newcomer): Promise<void> {
  await page.goto('/desk/people');
  await page.getByRole('link', { name: 'Запросити людину' }).first().click();
  await page.getByLabel('Прізвище та ім’я').fill(name);
  await page.getByLabel('Службова пошта').fill(email);
  await page.getByLabel('Роль').selectOption({ label: role });
  if (area) await page.getByLabel('Територія').fill(area);
  await page.getByRole('button', { name: 'Запросити', exact: true }).click();
}

async function shownLink(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Посилання для запрошення' }).waitFor();
  return await page.getByLabel('Посилання', { exact: true }).inputValue();
}
