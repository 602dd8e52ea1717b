import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO_PUBLISHED_ID } from '#demo/demo-reports.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';

const LAMP = /Темно: не світить ліхтар/;
const CROSSING = /^Небезпечний перехід/;
/** A minute’s walk from the crossing that somebody reported. */
const BEFORE_THE_SCHOOL = { latitude: 45.8428, longitude: 29.6094 };

/** Back shows the form that was sent: it counts once. A reload shows one that was never sent. */
async function pressAgainAfterBack(page: Page): Promise<void> {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    keys.push(new URLSearchParams(request.postData() ?? '').get('key') ?? '');
  });
  const press = async () => {
    await page.getByRole('button', { name: 'Я теж це бачу' }).click();
    await page.getByText('ви серед них').waitFor();
    await page.goBack();
  };
  await press();
  await press();
  await page.reload();
  await press();
  const [first, again, another] = keys;
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toBe(first);
  expect(another).not.toBe(first);
}

describe('what people reported is there for everybody', () => {
  journey(
    'from the page of her village to what came of it, with no JavaScript, on an old telephone',
    async ({ visit }) => {
      const page = await visit({ width: 320, javascript: false });
      await page.goto('/area/bilolissia');
      await page.getByRole('heading', { name: 'Оприлюднені повідомлення' }).waitFor();
      await page.getByRole('link', { name: 'Усі оприлюднені повідомлення' }).click();
      // A report lies in a beat: the list is that of the beat which answers for the village.
      await page.waitForURL('**/area/biloliska-dilnytsia/reports');
      await page.getByText('Показати лише частину').click();
      await page.getByLabel('Чи виправлено').selectOption({ label: 'Ще ні' });
      await page.getByRole('button', { name: 'Показати' }).click();
      await page.getByText('Таких повідомлень немає').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Показати всі повідомлення' }).click();
      await page.getByRole('link', { name: LAMP }).click();
      await page.getByRole('heading', { level: 1, name: LAMP }).waitFor();
      const main = page.locator('main');
      await main.getByText('Увечері діти повертаються з гуртків').waitFor();
      const steps = main.getByRole('listitem');
      await steps.filter({ hasText: 'Виправлено' }).waitFor();
      // What her officer wrote was for whoever reported it.
      expect(await main.innerText()).not.toContain('Лампу замінили');
      await main.getByRole('link', { name: /Хто тут відповідає: Олена Зразкова/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Олена Зразкова' }).waitFor();
    },
  );

  journey('and is not told twice by whoever stands there too', async ({ visit }) => {
    const page = await visit({ width: 320, position: BEFORE_THE_SCHOOL });
    await page.goto('/report/new');
    await page.getByRole('button', { name: CROSSING }).click();
    await page.getByText('Я зараз на цьому місці').click();
    await page.getByText('Точка на карті: ').waitFor();
    const on = () => page.getByRole('button', { name: 'Далі', exact: true }).click();
    await on();
    await page.getByRole('heading', { level: 1, name: 'Про це вже повідомили?' }).waitFor();
    await page.getByText('Перед школою стерлася розмітка переходу').waitFor();
    await lookAtWidths(page, 'report-similar');
    // Whoever means something else goes on, and is asked again only where they come back to it.
    await page.getByRole('button', { name: 'Ні, це інше — далі' }).click();
    await page.getByRole('heading', { level: 1, name: 'Є світлини?' }).waitFor();
    await page.getByRole('button', { name: 'Назад' }).click();
    await page.getByText('Точка на карті: ').waitFor();
    await on();
    await page.getByRole('button', { name: 'Це воно, я теж це бачу' }).click();
    await page.getByText('Це підтвердили менше десяти людей, ви серед них.').waitFor();
    await lookAtWidths(page, 'published-supported');
    await page.reload();
    await page.getByText('Це підтвердили менше десяти людей, ви серед них.').waitFor();

    await page.getByRole('link', { name: /^Сторінка цього повідомлення/ }).click();
    await page.getByText('менше десяти людей').waitFor();
    await pressAgainAfterBack(page);
    const neighbour = await visit({ width: 320, javascript: false });
    await neighbour.goto(`/en${new URL(page.url()).pathname}`);
    await look(neighbour, 'published-report-open-320-en');
    await neighbour.getByRole('button', { name: 'I see it, too' }).click();
    await neighbour.getByText('One more tap').waitFor();
    await look(neighbour, 'published-once-more-320-en');
    await neighbour.getByRole('button', { name: 'I see it, too' }).click();
    await neighbour.getByText('Fewer than ten people have confirmed it, you among them.').waitFor();
    await look(neighbour, 'published-supported-320-en');
    // Whoever says the town alone is shown what is told of all of it.
    await neighbour.goto('/en/report/new');
    await neighbour.getByRole('button', { name: /^A dangerous crossing/ }).click();
    await neighbour.getByRole('button', { name: 'Choose from a list' }).click();
    await neighbour.getByRole('button', { name: 'Tatarbunary' }).click();
    await neighbour.getByRole('button', { name: 'Continue' }).click();
    await neighbour.getByText('You chose Tatarbunary as a whole').waitFor();
    await lookAtWidths(neighbour, 'report-similar-village-en');
  });

  journey('by the number on the map, in English', async ({ visit }) => {
    const page = await visit({ locale: 'en-GB' });
    await page.goto('/en/area/tatarbunarska-hromada/reports');
    const number = page.locator('svg.map a', { hasText: /^3$/ });
    const name = await number.getAttribute('aria-label');
    expect(name).toMatch(/ and nearby: 3 reports$/);
    await number.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/reports?square=*');
    await page.getByText('Only one part of the map').waitFor();
    expect(await page.locator('main .rows .row').count()).toBe(3);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Show the whole area' }).click();
    await page.getByRole('link', { name: /^It is dark/ }).waitFor();
  });

  journey('as a feed that a program finds by itself', async ({ visit }) => {
    const page = await visit();
    await page.goto('/en/area/tatarbunarska-hromada/reports');
    const feeds = await page
      .locator('head link[rel="alternate"][type]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]),
      );
    expect(feeds.map(([type]) => type)).toEqual([
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
    for (const [type, href] of feeds) {
      const answer = await page.request.get(href ?? '');
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`);
      expect(answer.headers()['access-control-allow-origin']).toBe('*');
      expect(await answer.text()).toContain('It is dark: a street lamp is out');
    }
  });

  journey.for([
    ['/reports', 'published-all'],
    ['/area/tatarbunarska-hromada/reports', 'published-list'],
    ['/area/nerushaiska-dilnytsia/reports', 'published-nothing'],
    [`/reports/${DEMO_PUBLISHED_ID}`, 'published-report'],
  ] as const)(
    '%s is whole and accessible on an old telephone and at a desk',
    async ([path, name], { visit }) => {
      await lookAt(await visit(), path, name);
    },
  );
});
