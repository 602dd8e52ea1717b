import { strToU8 } from 'fflate';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { appealsForEachTest } from '../../testing.ts';
import { addFile } from '../../use-cases/add-file.ts';
import { answerAppealStep } from './appeal.ts';
import { sendAppeal } from './send-appeal.ts';

const appeals = appealsForEachTest();

const read = (answer: Awaited<ReturnType<typeof sendAppeal>>) => {
  if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
  return { reason: answer.reason, html: renderToString(answer.view).replaceAll('\u00a0', ' ') };
};
const codeIn = (html: string) => /<code[^>]*>([\d ]+)<\/code>/.exec(html)?.[1];
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

it('an appeal that was sent with a file says so at its last step, and shows its code again', async () => {
  using opened = await appeals.as(RESIDENT);
  const pages = { ...opened, homeArea: () => undefined };
  const { files: _, language: __, sms: ___, entered: ____, ...letter } = appeals.letter();
  const bytes = strToU8('Свідки бачили.');
  await addFile(pages, { key: letter.key, name: 'лист.txt', bytes, client: '192.0.2.1' });
  const form = { ...letter, step: 'answer', go: 'next' };
  const post = (fields: Record<string, string>) =>
    pageRequest({ method: 'POST', path: '/appeal', form: new URLSearchParams(fields) });
  const check = async (fields: Record<string, string>) =>
    read(await answerAppealStep(pages, post(fields)));
  const send = async (fields: Record<string, string>) =>
    read(await sendAppeal(pages, post(fields)));

  const checked = await check(form);
  expect(checked.html).toContain('Якщо надішлете зараз');
  const first = await send(hiddenIn(checked.html));
  expect(codeIn(first.html)).toMatch(/^\d{4}( \d{4}){3}$/);

  const back = await check(form);
  expect(back.reason).toBeUndefined();
  expect(back.html).toContain('Це звернення вже надіслано');
  expect(back.html).not.toContain('Якщо надішлете зараз');
  expect(codeIn((await send(hiddenIn(back.html))).html)).toBe(codeIn(first.html));
  const changed = await check({ ...form, substance: 'Прошу перевірити інше.' });
  expect(changed.reason).toBe('conflict');
  expect(hiddenIn(changed.html)['key']).not.toBe(letter.key);
  expect(await appeals.rows()).toHaveLength(1);
});
