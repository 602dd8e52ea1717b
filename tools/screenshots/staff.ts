import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../../e2e/support/app.ts';
import {
  administratorLink,
  headLink,
  invite,
  inviteByTwo,
  join,
  type Newcomer,
} from '../../e2e/support/joining.ts';

const HROMADA = 'Татарбунарська міська громада';
/** Nobody: names that say so, and addresses that lead nowhere. */
const KEEPER = { name: 'Дарина Прикладна', email: 'administrator@poruch.example' };
const COORDINATOR: Newcomer = {
  name: 'Ірина Вигадана',
  email: 'coordinator@poruch.example',
  role: 'Координатор',
  area: HROMADA,
};
const OFFICER: Newcomer = {
  name: 'Олена Зразкова',
  email: 'officer@poruch.example',
  role: 'Дільничний офіцер або офіцер громади',
  area: HROMADA,
};
const AUDITOR: Newcomer = {
  name: 'Ганна Приклад',
  email: 'auditor@poruch.example',
  role: 'Аудитор',
};
const DESK = { width: 1280 };

/** Everybody before a screen of their own, signed in with a passkey. */
export interface Staff {
  readonly coordinator: Page;
  readonly officer: Page;
  readonly auditor: Page;
}

/** The first day of an installation: the first administrator invites, and the first head confirms roles that open content. */
export async function gatherStaff(browser: Browser, app: RunningApp): Promise<Staff> {
  const keeper = await join(browser, app, await administratorLink(app, KEEPER), DESK);
  const head = await join(browser, app, await headLink(app), DESK);
  const coordinator = await join(browser, app, await inviteByTwo(keeper, head, COORDINATOR), DESK);
  const auditor = await join(browser, app, await invite(keeper, AUDITOR), DESK);
  const officer = await join(browser, app, await inviteByTwo(coordinator, head, OFFICER), {
    width: 320,
  });
  await head.context().close();
  await keeper.context().close();
  return { coordinator, officer, auditor };
}
