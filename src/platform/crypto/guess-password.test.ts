import { expect, test } from 'vitest';
import { isEasilyGuessed } from './guess-password.ts';

const PERSONAL = ['олена', 'зразкова', 'olena', 'zrazkova', 'поруч', 'poruch'];

test.each([
  'password1234',
  'qwertyuiop12',
  '123456789012',
  'aaaaaaaaaaaa',
  // Typed on the Ukrainian layout, meant or not: the same keys.
  'йцукенгшщзхї',
  'зфіііцщкв1234',
  'Зразкова-1990',
  'olena.zrazkova',
  'olena zrazkova 1',
  '-O-l-e-n-a-!-',
  'поруч-поруч-поруч',
])('«%s» would soon be guessed', async (password) => {
  expect(await isEasilyGuessed(password, PERSONAL)).toBe(true);
});

test.each([
  'дощ парасоля трамвай',
  'correct horse battery staple',
  'xk7-Qm2-vT9a',
  'мій собака любить борщ',
])('«%s» would not', async (password) => {
  expect(await isEasilyGuessed(password, PERSONAL)).toBe(false);
});

test('a megabyte of text is read in no time', async () => {
  const begun = process.threadCpuUsage();
  await isEasilyGuessed('qwerty'.repeat(200_000), PERSONAL);
  expect(process.threadCpuUsage(begun).user).toBeLessThan(2_000_000);
});
