import { expect, it } from 'vitest';
import { render } from 'preact-render-to-string';
import { pageRequest } from '../testing/page-request.ts';
import { monthPage } from './month-page.tsx';

const shown = (locale: 'uk' | 'en', day: string) => {
  const answer = monthPage(pageRequest({ locale, path: '/month' }), Temporal.PlainDate.from(day));
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return render(answer.view);
};

it('a quick exit leads to a page of a calendar', () => {
  const html = shown('uk', '2026-12-01');
  expect(html).toContain('<h1>Грудень 2026</h1>');
  expect(html).toMatch(/aria-current="date"><strong>1</);
  expect(html).toContain('335');
  expect(shown('en', '2026-02-01')).toContain('<h1>February 2026</h1>');
});

it('which says nothing of the site, of telephones or of what was open before', () => {
  for (const locale of ['uk', 'en'] as const) {
    const html = shown(locale, '2026-12-01');
    expect(html).not.toMatch(
      /Поруч|Poruch|поліц|police|102|112|істор|history|браузер|browser|tel:|mark\.svg/i,
    );
  }
});
