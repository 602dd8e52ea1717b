import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ActForm } from './act-form.tsx';

const SENT = '2026-11-25T08:00:00Z';
const NOW = '2026-11-25T09:00:00Z';

function seenAt(filled: Parameters<typeof ActForm>[0]['filled']): string | undefined {
  const html = renderToString(
    <ActForm locale="uk" action="/" button="Надіслати" seenAt={NOW} filled={filled} />,
  );
  return /name="seenAt" value="([^"]*)"/.exec(html)?.[1];
}

it('keeps after a mistake what was seen, until the page of a conflict shows more', () => {
  const typed = { seenAt: SENT };
  expect(seenAt({ typed: {}, errors: [], isStale: false })).toBe(NOW);
  expect(seenAt({ typed, errors: [], isStale: false })).toBe(SENT);
  expect(seenAt({ typed, errors: [], isStale: true })).toBe(NOW);
});
