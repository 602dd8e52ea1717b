import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { goBackAndSendAgain } from './support/go-back.ts';
import { journey } from './support/journey.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { photograph } from './support/photograph.ts';
import { press } from './support/press.ts';
import { toPhotographs } from './support/to-photographs.ts';

const BILOLISSIA = { latitude: 45.891, longitude: 29.7 };
const AT_SEA = { latitude: 44.5, longitude: 31 };

const at = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

async function codeOf(page: Page): Promise<string> {
  await at(page, 'Отримано');
  return (await page.locator('.receipt-code').innerText()).trim();
}

describe('a resident reports a problem', () => {
  journey(
    'with no JavaScript, on an old telephone, with a photograph, and reads it by the code',
    async ({ visit }) => {
      const page = await visit({ width: 320, javascript: false });
      await page.goto('/');
      await page.getByRole('link', { name: /^Повідомити про проблему/ }).click();
      await at(page, 'Про що ви хочете повідомити?');
      await look(page, 'report-what-320');

      // Danger comes before any question.
      await page.getByRole('button', { name: /^Небезпечний перехід/ }).click();
      await page.getByRole('link', { name: '102 — подзвонити' }).waitFor();
      await press(page, 'Знайти');
      await page.getByText('Назвіть село чи вулицю').first().waitFor();
      await look(page, 'report-where-320');
      // Most telephones take the place out of what a browser is given.
      await page.getByText('Взяти місце з фотографії').click();
      await page.locator('input[type=file]').setInputFiles(await photograph('двір.jpg'));
      await press(page, 'Взяти місце з цієї світлини');
      await page.locator('#field-photo-error', { hasText: 'місця в цьому файлі немає' }).waitFor();
      await look(page, 'report-where-photo-320');
      await press(page, 'Вибрати зі списку');
      await press(page, 'Білолісся');
      await page.getByLabel('Як знайти це місце').fill('біля школи, навпроти зупинки');
      await look(page, 'report-where-chosen-320');
      await press(page, 'Далі');

      await at(page, 'Є світлини?');
      const good = [
        await photograph('ліхтар.jpg'),
        await photograph('two.jpg', { colour: '#573' }),
      ];
      const broken = await photograph('broken.jpg');
      broken.buffer = broken.buffer.subarray(0, 800);
      await page.locator('input[type=file]').setInputFiles([...good, broken]);
      await press(page, 'Додати світлини');
      await page.getByText('«broken.jpg»: файл пошкоджений').waitFor();
      expect(await page.getByRole('img', { name: 'Світлина' }).count(), 'the others stay').toBe(2);
      await look(page, 'report-photos-320');
      await press(page, 'Прибрати світлину 2');
      await press(page, 'Далі');

      await at(page, 'Що сталося?');
      await page.getByLabel('Розкажіть своїми словами').fill('Темно. Дзвоніть 067 000 00 00.');
      await press(page, 'Далі');
      await page.getByText('У тексті є 067 000 00 00').waitFor();
      await look(page, 'report-words-320');
      const words = 'На переході не світить ліхтар.\nДіти йдуть потемки.';
      await page.getByLabel('Розкажіть своїми словами').fill(words);
      await page.getByLabel('Так', { exact: true }).check();
      await press(page, 'Усе правильно, далі');

      await at(page, 'Як з вами зв’язатися?');
      await page.getByLabel('Номер телефону').waitFor({ state: 'hidden' });
      await page.getByLabel('Телефон', { exact: true }).check();
      await page.getByLabel('Номер телефону').fill('067 000 00 01');
      await page.getByLabel('Не залишати').check();
      await press(page, 'Далі');
      await page.getByText('Ви написали адресу чи номер').first().waitFor();
      expect(await page.getByLabel('Номер телефону').inputValue()).toBe('067 000 00 01');
      await look(page, 'report-contact-320');
      await page.getByLabel('Телефон', { exact: true }).check();
      await page.getByLabel('Передзвоніть мені').check();
      await press(page, 'Далі');

      await at(page, 'Перевірте, чи все так');
      const checked = await page.locator('main').innerText();
      for (const said of [
        'Небезпечний перехід чи перехрестя',
        'Білолісся',
        'біля школи, навпроти зупинки',
        '1 світлина',
        'Діти йдуть потемки.',
        '067 000 00 01, передзвонити',
        'загублений код відновити не зможе ніхто',
      ]) {
        expect(checked).toContain(said);
      }
      await look(page, 'report-check-320');
      // One answer is changed, and nothing else is asked again.
      await press(page, 'Змінити: Зв’язок');
      await page.getByLabel('Номер телефону').fill('');
      await page.getByLabel('Не залишати — прочитаю за кодом').check();
      await press(page, 'Далі');
      await page.getByText('Не залишено: відповідь за кодом').waitFor();
      await press(page, 'Надіслати');
      const code = await codeOf(page);
      expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
      expect(page.url(), 'no code in an address').not.toMatch(/\d{4}$/);
      await look(page, 'report-received-320');
      const download = page.waitForEvent('download');
      await press(page, 'Зберегти файлом');
      expect(await readFile(await (await download).path(), 'utf8')).toContain(code);

      await goBackAndSendAgain(page);
      await at(page, 'Це повідомлення вже надіслано');
      await look(page, 'report-sent-already-320');
      await press(page, 'Показати код ще раз');
      expect(await codeOf(page)).toBe(code);

      await page.goto('/receipt');
      await page.getByLabel('Код').fill('1234 5678 9012 3456');
      await press(page, 'Показати');
      await page.getByText('У коді помилка').first().waitFor();
      await look(page, 'receipt-wrong-320');
      await page.getByLabel('Код').fill(code.replaceAll(' ', '-'));
      await press(page, 'Показати');
      await at(page, 'Отримано');
      const receipt = await page.locator('main').innerText();
      for (const said of ['Поліцейський ще не відповів', 'Олена Зразкова', 'Діти йдуть потемки.']) {
        expect(receipt).toContain(said);
      }
      await page.getByRole('img', { name: 'Ваша світлина 1' }).waitFor();
      await look(page, 'receipt-320');
    },
  );

  journey('by where she stands, by a tap on the map, and in English', async ({ visit }) => {
    const page = await visit({ width: 390, position: BILOLISSIA });
    await page.goto('/report/new');
    await page.getByRole('button', { name: /^Темно/ }).click();
    await page.getByText('Я зараз на цьому місці').click();
    await page.getByText('Точка на карті: ').waitFor();
    expect(page.url(), 'no position in an address').toMatch(/\/report\/new\/where$/);
    await expectAccessible(page);
    await press(page, 'Інше місце');
    await page.locator('svg.map').click({ position: { x: 150, y: 120 } });
    await page.getByText('Точка на карті: ').waitFor();
    await look(page, 'report-map-390');
    await press(page, 'Далі');
    await page.locator('input[type=file]').setInputFiles(await photograph('я.jpg'));
    await page.getByText('Вибрано: 1').waitFor();
    await look(page, 'report-photos-chosen-390');
    await press(page, 'Додати світлини');
    await page.getByRole('img', { name: 'Світлина 1' }).waitFor();

    const atSea = await visit({ position: AT_SEA, locale: 'en-GB' });
    await atSea.goto('/en/report/new');
    await atSea.getByRole('button', { name: /^It is dark/ }).click();
    await atSea.getByText('I am at this place now').click();
    await atSea.getByText('This place is outside').first().waitFor();
    await atSea.getByText('Take the place from a photograph').click();
    await look(atSea, 'report-where-photo-1440-en');
    await atSea.getByRole('button', { name: 'Choose from a list' }).click();
    await atSea.getByRole('button', { name: 'Strumok' }).click();
    await atSea.getByRole('button', { name: 'Continue' }).click();
    await atSea.getByRole('button', { name: 'Continue without' }).click();
    await atSea.getByLabel('Tell it in your own words').fill('The lamp is out.');
    await atSea.getByRole('button', { name: 'Continue' }).click();
    await atSea.getByRole('button', { name: 'Continue' }).click();
    await look(atSea, 'report-check-1440-en');
    await atSea.getByRole('button', { name: 'Send' }).dblclick();
    await atSea.getByRole('heading', { level: 1, name: 'Received' }).waitFor();
    await look(atSea, 'report-received-1440-en');
  });

  journey('in confidence, and is told who alone reads it', async ({ visit }) => {
    const page = await visit({ javascript: false });
    await page.goto('/area/bilolissia');
    await page.getByRole('link', { name: /^Повідомити про проблему/ }).click();
    await page.getByText('Місце: Білолісся').waitFor();
    const row = page.getByRole('button', { name: /^Когось кривдять удома/ });
    expect(await row.innerText()).toContain('прочитає ще тільки керівник');
    await row.click();
    await page.getByText('Білолісся, Татарбунарська міська громада').waitFor();
    await press(page, 'Далі');
    await press(page, 'Далі без світлин');
    await page.getByText('Що важливо знати, щоб допомогти').waitFor();
  });

  journey('in confidence, and can be gone at any moment', async ({ visit }) => {
    const page = await visit({ width: 320, javascript: false });
    const exit = page.getByRole('link', { name: 'Швидко вийти' });
    const expectExit = async (name: string) => {
      expect(await page.title()).toBe('Поруч');
      for (const place of ['0', 'document.body.scrollHeight']) {
        await page.evaluate(`scrollTo(0, ${place})`);
        const box = await exit.boundingBox();
        expect(box?.height, name).toBeGreaterThanOrEqual(48);
        expect(box?.y, `${name}, scrolled to ${place}`).toBeGreaterThanOrEqual(0);
        expect(box?.y, `${name}, scrolled to ${place}`).toBeLessThan(64);
      }
      await look(page, name);
    };
    await page.goto('/report/new?area=bilolissia');
    expect(await exit.count(), 'nothing is told yet').toBe(0);
    await page.getByRole('button', { name: /^Когось кривдять удома/ }).click();
    await at(page, 'Де це?');
    await page.keyboard.press('Tab');
    expect(await exit.evaluate((link) => link === document.activeElement)).toBe(true);
    await expectExit('exit-where-320');
    await press(page, 'Далі');
    await press(page, 'Далі без світлин');
    await page.getByLabel('Розкажіть своїми словами').fill('Чути крики щовечора.');
    await expectExit('exit-words-320');
    await press(page, 'Далі');
    await press(page, 'Далі');
    await press(page, 'Надіслати');
    await codeOf(page);
    await expectExit('exit-received-320');
    await press(page, 'Відкрити за кодом зараз');
    await page.getByText('Чути крики щовечора.').waitFor();
    await expectExit('exit-receipt-320');
    await page.goto('/emergency');
    await expectExit('exit-emergency-320');
    await exit.click();
    await page.waitForURL('**/month');
    expect(await page.getByText(/102|Поруч|Швидко вийти/).count()).toBe(0);

    const quick = await visit({ locale: 'en-GB' });
    for (const leave of [
      async () => {
        for (let press = 0; press < 3; press += 1) await quick.keyboard.press('Shift');
      },
      () => quick.getByRole('link', { name: 'Exit quickly' }).click(),
    ]) {
      await quick.goto('/en/report/new?area=bilolissia');
      await quick.getByRole('button', { name: /^Somebody is hurt at home/ }).click();
      await quick.getByText('or press Shift three times').waitFor();
      await look(quick, 'exit-where-1440-en');
      await leave();
      await quick.waitForURL('**/en/month');
      // The page that was left is not one step back: the one before it is.
      await quick.goBack();
      expect(new URL(quick.url()).pathname).toBe('/en/report/new');
    }
  });

  journey('by pages that are whole at every width', async ({ visit }) => {
    const page = await visit();
    await lookAt(page, '/report/new', 'report-new');
    await lookAt(page, '/receipt', 'receipt');
    await page.goto('/report/new');
    await page.getByRole('button', { name: /^Темно/ }).click();
    await page.getByText('Взяти місце з фотографії').click();
    const there = { lat: BILOLISSIA.latitude, lon: BILOLISSIA.longitude };
    const taken = await photograph('ліхтар.jpg', { at: there });
    await page.locator('input[type=file]').setInputFiles(taken);
    await press(page, 'Взяти місце з цієї світлини');
    await page.getByText('Точка на карті: ').waitFor();
    await lookAtWidths(page, 'report-place-of-photo');
    await press(page, 'Далі');
    await page.getByRole('img', { name: 'Світлина 1' }).waitFor();
    await page.goto('/report/new');
    await toPhotographs(page, /^Собаки/);
    for (const title of ['Де це?', 'Про що ви хочете повідомити?']) {
      await press(page, 'Назад');
      await at(page, title);
    }
  });
});
