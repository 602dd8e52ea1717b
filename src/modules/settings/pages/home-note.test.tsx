import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { SettingsDirectory } from '../domain/settings-directory.ts';
import { homeNote } from './home-note.tsx';

function saying(uk: string): SettingsDirectory {
  return {
    text: () => ({ uk, en: 'A fair' }),
    number: () => 10,
    onChange: () => () => undefined,
    close: () => undefined,
  };
}

test('markup in a note is text, and each line a paragraph', async () => {
  const said = '<script>alert(1)</script>\nУ суботу "ярмарок" & кава';
  const note = await homeNote(saying(said)).load({ locale: 'uk' });
  const html = note && render(note);
  expect(html).toContain('<p>&lt;script>alert(1)&lt;/script></p>');
  expect(html).toContain('<p>У суботу &quot;ярмарок&quot; &amp; кава</p>');
});

test('a reader of English is told in English', async () => {
  const note = await homeNote(saying('Ярмарок')).load({ locale: 'en' });
  expect(note && render(note)).toContain('A fair');
});
