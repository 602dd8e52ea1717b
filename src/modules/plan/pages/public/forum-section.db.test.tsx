import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { RESIDENT } from '../../../identity/index.ts';
import { planForEachTest } from '../../testing.ts';
import { planOnForum } from './forum-section.tsx';

describe('the page of a forum', () => {
  const test = planForEachTest();

  it('opens with what became of the promises for its year, and says nothing where nothing was promised', async () => {
    await test.agreed();
    using resident = await test.as(RESIDENT);
    const { load } = planOnForum(resident);
    const view = await load({ locale: 'uk', forum: { year: 2026 } });
    const html = view && renderToString(view);
    expect(html).toContain('Обіцяли 1 дію. Виконано 0.');
    expect(html).toContain('href="/plan/2026/scorecard"');
    expect(await load({ locale: 'uk', forum: { year: 2025 } })).toBeNull();
  });
});
