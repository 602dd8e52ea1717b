import type { Page } from 'playwright-core';
import { openReceipt } from '../open-receipt.ts';
import { HROMADA, TODAY } from './prepare-forum.ts';

export const ACTION = 'Пити каву з дільничним офіцером щомісяця';

/** Answers its address at the desk. */
export async function openPlan(desk: Page, year: number): Promise<string> {
  await desk.goto('/desk/plan');
  await desk.getByRole('link', { name: 'Почати план року' }).click();
  await desk.getByLabel('Рік').fill(String(year));
  await desk.getByLabel('Чий план').selectOption({ label: HROMADA });
  await desk.getByRole('button', { name: 'Почати' }).click();
  await desk.getByText('План розпочато').waitFor();
  return desk.url();
}

/**
 * From the page of the innovation, by whoever reads it. The link leads to the plan that is drawn up now, which is the demonstration's:
 * ours is of the year after our forum. Answers the code of the receipt.
 */
export async function proposeInnovation(
  visitor: Page,
  innovation: string,
  year: number,
): Promise<string> {
  await visitor.goto(innovation);
  const link = visitor.locator('main a[href*="/propose?"]');
  const { search } = new URL((await link.getAttribute('href')) ?? '', visitor.url());
  await visitor.goto(`/plan/${year}/propose${search}`);
  await visitor.getByLabel('Для якої громади').selectOption({ label: HROMADA });
  await visitor
    .getByLabel('Яка проблема?')
    .fill('У нас теж ніхто не знає свого дільничного офіцера.');
  await visitor
    .getByLabel('Що зробити?')
    .fill('Щомісяця пити каву в кожному старостинському окрузі.');
  await visitor.getByRole('button', { name: 'Надіслати пропозицію' }).click();
  await visitor.getByText('Пропозицію отримано').first().waitFor();
  const code = await visitor.locator('.receipt-code code').innerText();
  return code.replace(/\D/g, '');
}

/** The proposal becomes an action that says all that a text to vote on must. Answers its page at the desk. */
export async function draftAction(desk: Page): Promise<string> {
  await desk.goto('/desk/plan/proposals');
  await desk.getByRole('link', { name: `Пропозиція: ${HROMADA}` }).click();
  await desk.getByLabel('Назва дії').fill(ACTION);
  await desk.getByRole('button', { name: 'Зробити дію' }).click();
  await desk.getByText('З якої пропозиції').waitFor();
  await desk.getByText('інновація').first().waitFor();
  const action = new URL(desk.url()).pathname;
  await desk.getByRole('link', { name: 'Змінити чернетку' }).click();
  await desk.getByLabel('Чому так стається').fill('Офіцери змінюються, а знайомитися ніде.');
  await desk
    .getByLabel('Чому саме така дія допоможе')
    .fill('За кавою знайомляться скоріше, ніж у кабінеті.');
  await desk.getByLabel('Як побачимо, чи допомогло').fill('Спитаємо жителів до й після року.');
  await desk.locator('[name=indicator]').fill('Скільки зустрічей відбулося');
  await desk.locator('[name=unit]').fill('зустрічей');
  await desk.locator('[name=baseline]').fill('0');
  await desk.locator('[name=target]').fill('12');
  await desk.locator('[name=ownerPost]').fill('голова громади');
  await desk.locator('[name=ownerName]').fill('Іван Вигаданий');
  await desk.locator('[name=ownerSide]').selectOption('council');
  await desk.getByRole('button', { name: 'Записати' }).click();
  await desk.getByText('Чернетку змінено').waitFor();
  return action;
}

interface Agreeing {
  readonly sides: { readonly police: Page; readonly council: Page; readonly community: Page };
  readonly reader: Page;
  /** The receipt of what it was proposed by. */
  readonly proposal: string;
}

const SIDES = [
  { name: 'Ігор Умовний', side: 'поліція', post: 'начальник відділення' },
  { name: 'Олег Прикладний', side: 'рада', post: 'депутат ради' },
  { name: 'Оксана Умовна', side: 'громада', post: 'делегатка' },
] as const;

/** Frozen, voted on by three sides, agreed; whoever proposed it reads so. */
export async function agreePlan(
  desk: Page,
  plan: string,
  { sides, reader, proposal }: Agreeing,
): Promise<void> {
  await desk.goto(plan);
  await desk.getByRole('link', { name: 'Погодження плану' }).click();
  for (const { name, side, post } of SIDES) {
    await desk.getByLabel('Кого', { exact: true }).selectOption({ label: `${name} (${side})` });
    await desk.getByRole('radio', { name: side, exact: true }).check();
    if (side === 'громада')
      await desk.getByLabel('Від якої громади').selectOption({ label: HROMADA });
    await desk.getByLabel('Посада чи від кого говорить').fill(post);
    await desk.getByRole('button', { name: 'Запросити' }).click();
    await desk.getByText('Запрошено. Людина побачить').waitFor();
  }
  await desk.getByLabel('До якого дня голосують').fill(TODAY.add({ days: 7 }).toString());
  await desk.getByRole('button', { name: 'Зафіксувати текст' }).click();
  await desk.getByText('Текст зафіксовано й винесено').waitFor();
  for (const voter of Object.values(sides)) await vote(voter);
  await desk.reload();
  await desk.getByRole('button', { name: 'Підбити підсумок' }).click();
  await desk.getByText('Підсумок підбито.').waitFor();
  await openReceipt(reader, proposal);
  await reader.getByText('Вашу пропозицію взято до плану').waitFor();
}

async function vote(page: Page): Promise<void> {
  await page.goto('/desk/plan/vote');
  await page.getByRole('link', { name: /Редакція/ }).click();
  await page.getByRole('radio', { name: 'за', exact: true }).check();
  await page.getByRole('button', { name: 'Проголосувати' }).click();
  await page.getByText('Ваш голос записано.').waitFor();
}
