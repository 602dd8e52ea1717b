import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

const CARD = '/officer/olena-zrazkova';

describe('an officer’s card', () => {
  journey('says who stands in while the officer is away', async ({ visit }) => {
    const page = await visit({ javascript: false });
    await page.goto('/officer/petro-vyhadanyi');
    const main = page.locator('main');
    await main.getByText('Його немає на службі').waitFor();
    await main.getByRole('link', { name: 'Олена Зразкова' }).first().waitFor();
    expect(await main.innerText()).toContain('067 000 00 00');
  });

  journey('says when nobody has checked it for long', async ({ visit }) => {
    const page = await visit();
    await page.goto('/officer/taras-umovnyi');
    await page.locator('main').getByText('давно не перевіряли').waitFor();
  });

  journey('is saved to the telephone as a vCard', async ({ visit }) => {
    const page = await visit();
    await page.goto(CARD);
    const href = await page.getByRole('link', { name: 'Зберегти в телефон' }).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(answer.headers()['content-type']).toContain('text/vcard');
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    expect(text).toContain('+380670000000');
  });

  journey('becomes a poster of one page for the notice board, in A4 and A5', async ({ visit }) => {
    const page = await visit();
    await page.goto(CARD);
    await page.getByRole('link', { name: 'Надрукувати на дошку оголошень' }).click();
    await page.locator('svg').first().waitFor();
    for (const size of ['a4', 'a5']) {
      await page.goto(`${CARD}/poster?size=${size}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages, size).toHaveLength(1);
    }
  });

  journey(
    'takes «something is wrong here» without an account or JavaScript, and keeps what was typed when something is amiss',
    async ({ visit }) => {
      const page = await visit({ width: 320, javascript: false });
      await page.goto(CARD);
      await page.getByRole('link', { name: 'Щось не так на цій картці' }).click();
      await page.getByRole('textbox').fill('Новий номер у старостаті');
      await page.getByRole('button', { name: 'Надіслати' }).click();
      await page.getByText('Оберіть, що не так.').first().waitFor();
      expect(await page.getByRole('textbox').inputValue()).toBe('Новий номер у старостаті');
      await page.getByLabel('Номер не відповідає або чужий').check();
      await page.getByRole('button', { name: 'Надіслати' }).click();
      await page.getByText('Дякуємо! Записали.').waitFor();
    },
  );

  journey('speaks six languages', async ({ visit }) => {
    const page = await visit({ javascript: false });
    for (const [locale, words] of [
      ['en', 'Call 067 000 00 00'],
      ['ro', 'Sunați 067 000 00 00'],
      ['bg', 'Обадете се 067 000 00 00'],
      ['gag', 'Telefon edin 067 000 00 00'],
      ['ru', 'Позвонить 067 000 00 00'],
    ] as const) {
      await page.goto(`/${locale}${CARD}`);
      await page.getByRole('link', { name: words }).waitFor();
    }
  });
});
