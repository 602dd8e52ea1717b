import { expect, test } from 'vitest';
import { shownPush } from './shown-push.ts';

const WORDS = { title: 'Є новина', text: 'Торкніться.', path: '/en/receipt', tag: 'receipt' };

test('what was sent is shown, and a press leads where it says', () => {
  expect(shownPush(JSON.stringify(WORDS))).toEqual({
    title: 'Є новина',
    options: { body: 'Торкніться.', tag: 'receipt' },
    path: '/en/receipt',
  });
});

test.each([undefined, '', 'text', 'null', '[]', '{"title":7,"text":"a"}'])(
  'something is shown of %j, too, and leads to the first page',
  (sent) => {
    expect(shownPush(sent)).toMatchObject({ title: 'Поруч', path: '/' });
  },
);

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
  'receipt',
])('a press leads to no other site, not by «%s»', (path) => {
  expect(shownPush(JSON.stringify({ ...WORDS, path })).path).toBe('/');
});
