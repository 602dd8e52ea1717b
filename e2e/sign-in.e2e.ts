import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { openContext, type Visitor } from './support/browser.ts';
import { journey } from './support/journey.ts';
import { administratorLink } from './support/joining.ts';
import { addAuthenticator } from './support/virtual-authenticator.ts';

const PASSWORD = 'дощ парасоля трамвай';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ hostname: 'localhost' });
});
afterAll(() => app.remove());

/** A page of a browser of its own: passkeys and cookies are nobody else's. */
async function visit(browser: Browser, visitor: Visitor = {}): Promise<Page> {
  const context = await openContext(browser, app.url, visitor);
  return await context.newPage();
}

function invite(email: string, name: string, ...more: readonly string[]): Promise<string> {
  return administratorLink(app, { email, name }, ...more);
}

describe('whoever works here', () => {
  journey('joins with a passkey, signs out, and signs in with it', async ({ browser }) => {
    const page = await visit(browser, { width: 320 });
    await addAuthenticator(page);
    await page.goto(await invite('olena@poruch.test', 'Олена Зразкова'));
    await page.getByRole('heading', { name: 'Вітаємо, Олена Зразкова!' }).waitFor();
    await page.getByText('Ваша роль: Адміністратор системи.').waitFor();
    await page.getByRole('button', { name: 'Створити ключ доступу' }).click();

    await page.getByRole('heading', { name: 'Ваші резервні коди' }).waitFor();
    expect(await page.locator('.recovery-codes code').count()).toBe(10);
    await page.getByRole('link', { name: 'Далі, до робочого столу' }).click();
    await page.waitForURL('**/desk');

    await page.goto('/account');
    await page.getByRole('heading', { name: 'Мій обліковий запис', level: 1 }).waitFor();
    for (const aboutMe of ['Що я можу і чому', 'Мої дії в журналі']) {
      await page.getByRole('link', { name: aboutMe }).click();
      await page.getByRole('heading', { name: aboutMe, level: 1 }).waitFor();
      await page.goBack();
    }
    await page.getByRole('main').getByRole('button', { name: 'Вийти' }).click();
    await page.getByText('Ви вийшли.').waitFor();
    // What only staff may see is not seen any more, and the way back is remembered.
    await page.goto('/account');
    await page.waitForURL('**/sign-in?next=%2Faccount');
    await page.getByRole('button', { name: 'Увійти ключем доступу' }).click();
    await page.waitForURL('**/account');
    await page.getByText('цей сеанс').waitFor();
    await page.context().close();
  });

  journey(
    'joins and signs in with a password and codes, in English, without JavaScript',
    async ({ browser }) => {
      const page = await visit(browser, { javascript: false, locale: 'en-GB' });
      await page.goto(await invite('taras@poruch.test', 'Taras Umovnyi', '--language', 'en'));
      await page.getByRole('heading', { name: 'Welcome, Taras Umovnyi!' }).waitFor();
      const secret = (await page.locator('.code-secret').innerText()).replaceAll(' ', '');
      const code = () => TOTP.generate({ secret: Secret.fromBase32(secret) });

      // An easy password is refused in words; the picture stays the same, so nothing is scanned anew.
      await page.getByLabel('Password', { exact: true }).fill('taras umovnyi 1');
      await page.getByLabel('Code from the app').fill(code());
      await page.getByRole('button', { name: 'Save and sign in' }).click();
      await page.getByText('That password is easy to guess.').first().waitFor();
      const kept = (await page.locator('.code-secret').innerText()).replaceAll(' ', '');
      expect(kept).toBe(secret);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Code from the app').fill(code());
      await page.getByRole('button', { name: 'Save and sign in' }).click();
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
      const [first = '', second = ''] = await page.locator('.recovery-codes code').allInnerTexts();
      await page.getByRole('link', { name: 'On to the desk' }).click();
      await page.waitForURL('**/en/desk');

      await page.goto('/en/account');
      await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('E-mail address').fill('taras@poruch.test');
      await page.getByLabel('Password', { exact: true }).fill('not the one at all');
      await page.getByLabel('Code', { exact: true }).fill(first);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('That did not work').waitFor();
      expect(await page.getByLabel('E-mail address').inputValue()).toBe('taras@poruch.test');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Code', { exact: true }).fill(first);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL('**/en/desk');

      // Signed in on somebody else's machine, and out of it from one's own.
      const elsewhere = await visit(browser, { javascript: false, locale: 'en-GB' });
      await elsewhere.goto('/en/sign-in');
      await elsewhere.getByLabel('E-mail address').fill('taras@poruch.test');
      await elsewhere.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await elsewhere.getByLabel('Code', { exact: true }).fill(second);
      await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
      await elsewhere.waitForURL('**/en/desk');
      await page.goto('/en/account');
      await page.getByRole('button', { name: /^End the session/ }).click();
      await page.getByText('The session was ended.').waitFor();
      await elsewhere.goto('/en/account');
      await elsewhere.waitForURL('**/en/sign-in?next=**');
      for (const one of [page, elsewhere]) await one.context().close();
    },
  );

  journey('keeps the account: another passkey, its name, new codes', async ({ browser }) => {
    const page = await visit(browser);
    await addAuthenticator(page);
    await page.goto(await invite('petro@poruch.test', 'Петро Вигаданий'));
    await page.getByRole('button', { name: 'Створити ключ доступу' }).click();
    await page.getByRole('link', { name: 'Далі, до робочого столу' }).click();
    await page.goto('/account');
    await page.getByText('Перейменувати').click();
    await page.getByLabel('Як його назвати').fill('ключ у сейфі');
    await page.getByRole('button', { name: 'Зберегти' }).first().click();
    await page.getByText('Назву змінено.').waitFor();
    await page.getByText('ключ у сейфі').first().waitFor();
    await page.getByRole('button', { name: 'Прибрати ключ «ключ у сейфі»' }).click();
    await page.getByText('Це останнє, чим ви можете ввійти.').waitFor();
    await page.goto('/account/password');
    await page.getByRole('heading', { name: 'Пароль і одноразові коди' }).waitFor();
    await page.goto('/account/prove?next=%2Faccount%2Fpassword');
    await page.getByRole('button', { name: 'Підтвердити ключем доступу' }).click();
    await page.waitForURL('**/account/password');
    await page.context().close();
  });

  for (const [width, locale, words] of [
    [320, 'uk', { password: 'Пароль', code: 'Код із застосунку', save: 'Зберегти й увійти' }],
    [1440, 'en', { password: 'Password', code: 'Code from the app', save: 'Save and sign in' }],
  ] as const) {
    journey(
      `is hindered by nothing on any of these pages, in ${locale} at ${width} px`,
      async ({ browser }) => {
        const page = await visit(browser, { width });
        const at = (path: string) => (locale === 'uk' ? path : `/${locale}${path}`);
        const link = await invite(
          `axe-${locale}@poruch.test`,
          'Олена Зразкова',
          '--language',
          locale,
        );
        await page.goto(link);
        await expectAccessible(page);
        const secret = Secret.fromBase32(
          (await page.locator('.code-secret').innerText()).replaceAll(' ', ''),
        );
        for (const password of ['short', PASSWORD]) {
          await page.getByLabel(words.password, { exact: true }).fill(password);
          await page.getByLabel(words.code).fill(TOTP.generate({ secret }));
          await page.getByRole('button', { name: words.save }).click();
          await page.locator('.errors, .recovery-codes').waitFor();
          await expectAccessible(page);
        }
        for (const path of ['/account', '/account/password', '/account/prove', '/sign-in']) {
          await page.goto(at(path));
          await expectAccessible(page);
        }
        await page.locator('form[action$="/sign-in"] button').click();
        await page.locator('.errors').waitFor();
        await expectAccessible(page);
        const over = await page.goto(link);
        expect(over?.status()).toBe(404);
        await expectAccessible(page);
        await page.context().close();
      },
    );
  }

  journey('is told by a link that was used that it leads nowhere', async ({ browser }) => {
    const page = await visit(browser, { javascript: false });
    const answer = await page.goto(`/join/${'x'.repeat(43)}`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Це посилання не діє' }).waitFor();
    await page.context().close();
  });
});
