import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { unmarkedUkrainian } from '#ui/testing/unmarked-ukrainian.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { planForEachTest } from '../../testing.ts';
import { actionPage } from './action.tsx';
import { planCalendarPage } from './calendar.tsx';
import type { PublicPlanPages } from './action-facts.tsx';
import { planPage } from './list.tsx';
import { scorecardPage } from './scorecard.tsx';

const PAGES = [
  { name: 'the list', page: planPage },
  { name: 'an action', page: actionPage },
  { name: 'the scorecard', page: scorecardPage },
  { name: 'the calendar', page: planCalendarPage },
] as const;

describe('a page of the plan', () => {
  const test = planForEachTest();
  const OWNER = { post: 'голова громади', name: 'Іван Вигаданий', side: 'council' } as const;

  const read = async (
    page: (context: PublicPlanPages, request: PageRequest) => Promise<Answer>,
    locale: 'uk' | 'en',
  ) => {
    await test.agreed({
      titleEn: '',
      owner: { ...OWNER, email: '' },
      partners: ['Вигадана бібліотека'],
      privacyNote: 'Імен не записуємо.',
    });
    using resident = await test.as(RESIDENT);
    const params = { year: '2026', number: '1' };
    const answer = await page(
      { ...resident, everydayWork: [] },
      pageRequest({ path: '/plan/2026', params, locale }),
    );
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view);
  };

  it.each(PAGES)('marks in English what is only in Ukrainian: $name', async ({ page }) => {
    const html = await read(page, 'en');
    expect(html).toContain('Освітити дорогу до школи');
    expect(unmarkedUkrainian(html)).toEqual([]);
  });

  it.each(PAGES)(
    'does not mark a partner, unit or post on a page in Ukrainian: $name',
    async ({ page }) => {
      const html = await read(page, 'uk');
      expect(html).toContain('Освітити дорогу до школи');
      expect(html).not.toContain('<span lang="uk">голова громади</span>');
      expect(html).not.toContain('<span lang="uk">ліхтарів</span>');
      expect(html).not.toContain('<span lang="uk">Вигадана бібліотека');
    },
  );
});
