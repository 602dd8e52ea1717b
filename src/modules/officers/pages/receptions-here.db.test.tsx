import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { officersForEachTest } from '../testing.ts';
import { recordAbsence } from '../use-cases/record-absence.ts';
import { areaPage } from './area.tsx';

const day = (text: string) => Temporal.PlainDate.from(text);
/** A Wednesday, on which Olena Zrazkova receives in Sadove from 14:00 to 17:00. */
const MORNING = '2026-11-25T08:00:00Z';
const EVENING = '2026-11-25T15:00:00Z';

describe('the page of a village', () => {
  const planted = officersForEachTest();
  const hours = async (at: string) => {
    using context = await planted.open();
    const { platform } = planted.at(at);
    const pages = {
      ...context,
      platform,
      homeArea: () => undefined,
      cardSections: [],
      areaSections: [],
      homeSections: [],
    };
    const params = { slug: 'sadove' };
    const answer = await areaPage(pages, pageRequest({ path: '/area/sadove', params }));
    if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
    const [shown] = /<dl class="hours">.*?<\/dl>/s.exec(renderToString(answer.view)) ?? [];
    expect(shown).toContain('14:00–17:00');
    return shown;
  };

  it('highlights the hours of today while the officer still receives', async () => {
    const shown = await hours(MORNING);
    expect(shown).toContain('pair today');
    expect(shown).toContain('Сьогодні');
  });

  it('does not highlight hours that are over', async () => {
    const shown = await hours(EVENING);
    expect(shown).not.toContain('pair today');
    expect(shown).not.toContain('Сьогодні');
  });

  it('does not highlight hours of an officer who is away', async () => {
    const absence = { badgeNumber: '0012345', deputyBadgeNumber: undefined };
    await recordAbsence(planted.context, {
      ...absence,
      from: day('2026-11-20'),
      to: day('2026-11-30'),
    });
    const shown = await hours(MORNING);
    expect(shown).not.toContain('pair today');
    expect(shown).not.toContain('Сьогодні');
  });
});
