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

/** From the list of people to the page with the link that is shown once. */
export async function invite(page: Page, { name, email, role, area }: Newcomer): Promise<string> {
  await page.goto('/desk/people');
  await page.getByRole('link', { name: 'Запросити людину' }).first().click();
  await page.getByLabel('Прізвище та ім’я').fill(name);
  await page.getByLabel('Службова пошта').fill(email);
  await page.getByLabel('Роль').selectOption({ label: role });
  if (area) await page.getByLabel('Територія').fill(area);
  await page.getByRole('button', { name: 'Запросити й отримати посилання' }).click();
  await page.getByRole('heading', { name: 'Посилання для запрошення' }).waitFor();
  return await page.getByLabel('Посилання', { exact: true }).inputValue();
}
