import { expect, test } from 'vitest';
import { identityText } from '../messages/index.ts';

test('break-glass and the page of rights say that confidential reports are meant, and no letters', () => {
  const said = (['uk', 'en'] as const).map((locale) => {
    const t = identityText.in(locale);
    return [t('class.confidential'), t('class.confidential.about')];
  });
  expect(said).toEqual([
    [
      expect.stringMatching(/повідомлення/iu),
      expect.stringMatching(/^повідомлення про насильство/iu),
    ],
    [expect.stringMatching(/reports/i), expect.stringMatching(/^reports about violence/i)],
  ]);
  for (const text of said.flat()) expect(text).not.toMatch(/(?<!\p{L})лист|letter/iu);
});
