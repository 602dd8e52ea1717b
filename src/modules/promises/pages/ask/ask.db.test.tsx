import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ok } from '#kernel/result.ts';
import type { SmsSender } from '#platform/sms/sms.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { promisesForEachTest } from '../../testing.ts';
import { areaAskPage } from './ask.tsx';

const test = promisesForEachTest();

it('a question is asked with a number that SMS go to, and with no other', async () => {
  const sms: SmsSender = {
    countries: ['UA'],
    send: async () => ok(undefined),
    answers: () => Promise.resolve(true),
    day: () => Promise.resolve({ tried: 0, most: 200, doubted: 0 }),
  };
  using opened = await test.as(RESIDENT);
  const context = { ...opened, platform: { ...opened.platform, sms } };
  const slug = 'sadove';
  const ask = async (phone: string) => {
    const { key, words } = test.question();
    const form = new URLSearchParams({ key, words, email: '', phone, contactsSeen: '' });
    const sent = { method: 'POST', path: `/area/${slug}/ask`, params: { slug }, form } as const;
    const answer = await areaAskPage(context, pageRequest(sent));
    return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
  };
  const abroad = await ask('+44 7400 123456');
  expect(abroad).toContain('На номери цієї країни SMS не надсилаємо');
  expect(abroad).toContain('value="+44 7400 123456"');
  expect(await ask('067 000 00 00')).toContain('Запитання отримано');
});
