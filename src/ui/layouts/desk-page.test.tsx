import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '../testing/page-request.ts';
import type { DeskFrame } from './desk-frame.ts';
import { DeskPage } from './desk-page.tsx';

const FRAME: DeskFrame = {
  account: '0194a000-0000-7000-8000-000000000001',
  person: 'Олена <b>Зразкова</b>',
  roles: 'Координатор',
  groups: [
    {
      label: undefined,
      isFolded: false,
      places: [{ label: 'Мій день', path: '/desk', current: true, key: 'd', waiting: 7 }],
    },
    {
      label: 'Налаштування',
      isFolded: true,
      places: [{ label: 'Журнал', path: '/desk/journal', current: false }],
    },
  ],
  unread: 3,
  now: '25 листопада 2026, 10:00',
};

function shown(different: Partial<PageRequest> = {}, frame = FRAME, done?: string) {
  const request = pageRequest({ path: '/desk', locales: MAIN_LOCALES, ...different });
  return renderToString(
    <DeskPage request={request} frame={frame} title="Мій день" done={done} hears={['assignment.*']}>
      <p>Тіло сторінки</p>
    </DeskPage>,
  );
}

describe('every page of the desk', () => {
  it('has one h1, the telephones, and the way out of the session as a form', () => {
    const html = shown();
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('href="tel:102"');
    expect(html).toContain('href="tel:112"');
    expect(html).toMatch(/<form method="post" action="\/sign-out"><button type="submit">Вийти/);
  });

  it('is kept out of search engines', () => {
    expect(shown()).toContain('<meta name="robots" content="noindex"');
  });

  it('opens its menus without a script', () => {
    const html = shown();
    for (const id of ['places', 'person']) {
      expect(html).toContain(`popovertarget="${id}"`);
      expect(html).toMatch(new RegExp(`id="${id}" popover="auto"`));
    }
  });

  it('says how many things wait, and which place this is', () => {
    const html = shown();
    expect(html).toMatch(/href="\/desk" aria-current="page" data-go="d"/);
    expect(html).toContain('<b class="waiting">7<span class="unseen"> чекають</span></b>');
    expect(html).not.toMatch(/href="\/desk\/journal" aria-current/);
  });

  it('shows no key that nothing hears: the island takes «hidden» away', () => {
    for (const [hint] of shown().matchAll(/<[a-z]+ [^>]*data-hint[^>]*>/g)) {
      expect(hint).toContain('hidden');
    }
    expect(shown().match(/data-hint/g)?.length).toBeGreaterThan(3);
  });

  it('leads to itself in the other language, with what was asked', () => {
    const html = shown({ query: new URLSearchParams({ q: 'Шкільна', done: 'saved' }) });
    expect(html).toMatch(/href="\/en\/desk\?q=[^"]+" hreflang="en"/);
  });

  it('is asked for afresh without saying again what was done', () => {
    const html = shown({ query: new URLSearchParams({ page: '2', done: 'saved' }) });
    expect(html).toMatch(/data-changed[^>]*><a href="\/desk\?page=2" hidden/);
  });

  it('says what could no longer be done otherwise than what was', () => {
    const said = (done: string) =>
      shown({ query: new URLSearchParams({ done }) }, FRAME, 'Так зробити вже не можна');
    expect(said('saved')).toContain('class="notice done" role="status"');
    for (const done of ['impossible', 'question-impossible']) {
      expect(said(done)).toContain('class="notice warning" role="status"');
    }
  });

  it('takes a colleague’s name for text', () => {
    expect(shown()).not.toContain('<b>Зразкова');
  });

  it('says on paper who printed it and when', () => {
    expect(shown()).toMatch(/class="desk-printed">Надруковано 25 листопада 2026, 10:00 · Олена/);
  });

  it('says that the people are invented, where they are', () => {
    const site = { homeArea: undefined, keeper: undefined, demonstration: true };
    expect(shown({ site })).toContain('Демонстрація');
    expect(shown()).not.toContain('Демонстрація');
  });
});
