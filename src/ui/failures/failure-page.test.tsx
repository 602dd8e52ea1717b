import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PageRequest } from '#platform/http/route.ts';
import { failurePage } from './failure-page.tsx';

const REQUEST: PageRequest = {
  actor: undefined,
  method: 'GET',
  path: '/',
  params: {},
  query: new URLSearchParams(),
  locale: 'uk',
  locales: ['uk', 'en'],
  runsScripts: false,
  publicUrl: 'http://poruch.test',
  site: { homeArea: undefined, keeper: undefined, demonstration: false },
  header: () => undefined,
  client: '',
  form: new URLSearchParams(),
  files: [],
};
const LONG = { name: 'substance', length: 12_000, most: 10_000 };

test('what is too long stands in the page to be shortened, and the rest waits hidden', () => {
  const substance = '<я'.repeat(6_000);
  const html = renderToString(
    failurePage(REQUEST, 'invalid', undefined, {
      tooLong: [LONG],
      again: {
        action: '/appeal',
        fields: [
          ['name', 'Олена'],
          ['substance', substance],
        ],
      },
    }),
  );
  expect(html).toContain(
    'Щонайбільше 10 000 знаків. Зараз тут 12 000 знаків.'.replaceAll(' 000', '\u00a0000'),
  );
  expect(html).toContain(`>${substance.replaceAll('<', '&lt;')}</textarea>`);
  expect(html).toMatch(/<input type="hidden" name="name" value="Олена"/);
  expect(html).not.toMatch(/<input[^>]* name="substance"/);
});

test('what cannot be given back is said to be shortened where it was written', () => {
  const html = renderToString(failurePage(REQUEST, 'invalid', undefined, { tooLong: [LONG] }));
  expect(html).toContain('Поверніться назад, скоротіть текст');
  expect(html).not.toContain('<textarea');
});
