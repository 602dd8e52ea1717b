import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { suspend } from '#modules/identity/testing.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import { officerStaff } from '#modules/officers/testing.ts';
import { meetingsForEachTest } from '../testing.ts';
import { listWeeklyReceptions } from '../use-cases/list-weekly-receptions.ts';
import { meetingPage } from './meeting.tsx';

const SYSTEM = { kind: 'system', name: 'test' } as const;
/** Coffee with Olena Zrazkova, whose deputy is Petro Vyhadanyi. */
const SLUG = 'kava-sadove-2026-12-03';
const HOST = '/officer/olena-zrazkova';
const DEPUTY = '/officer/petro-vyhadanyi';
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a meeting whose host is away', () => {
  const meetings = meetingsForEachTest();
  const away = async (from: string, to: string, deputyBadgeNumber?: string) => {
    using context = await meetings.as(SYSTEM);
    const absence = { badgeNumber: '0012345', deputyBadgeNumber };
    expect(
      await recordAbsence(context, { ...absence, from: day(from), to: day(to) }),
    ).toMatchObject({
      ok: true,
    });
  };
  const page = async () => {
    using context = await meetings.as(RESIDENT);
    const request = pageRequest({ locales: MAIN_LOCALES, path: '/x', params: { slug: SLUG } });
    const answer = await meetingPage(context, request);
    if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };

  it('on its day announces the deputy', async () => {
    await meetings.plan(SYSTEM);
    expect(await page()).toContain(HOST);
    await away('2026-12-01', '2026-12-05', '0012346');
    const shown = await page();
    expect(shown).toContain(DEPUTY);
    expect(shown).not.toContain(HOST);
  });

  it('on its day announces no deputy whose access is suspended', async () => {
    await meetings.plan(SYSTEM);
    const deputy = await officerStaff(meetings.planted, '0012346');
    await away('2026-12-01', '2026-12-05', '0012346');
    expect(await page()).toContain(DEPUTY);
    await suspend(meetings.planted.platform, deputy);
    expect(await page()).not.toContain(DEPUTY);
  });

  it('on its day, without a deputy, announces nobody', async () => {
    await meetings.plan(SYSTEM);
    await away('2026-12-01', '2026-12-05');
    const shown = await page();
    expect(shown).not.toContain(HOST);
    expect(shown).not.toContain('Олена Зразкова');
  });

  it('today and back by its day announces the host, and not as away', async () => {
    await meetings.plan(SYSTEM);
    await away('2026-11-20', '2026-11-30', '0012346');
    const shown = await page();
    expect(shown).toContain(HOST);
    expect(shown).not.toContain(DEPUTY);
    expect(shown).not.toMatch(/відсутн|у відпустці|до 30 листопада/iu);
  });
});

describe('weekly hours', () => {
  const meetings = meetingsForEachTest();

  it('of today come again next week once they are over', async () => {
    const next = async (at: string) => {
      using context = await meetings.as(RESIDENT, at);
      const listed = listWeeklyReceptions(context, meetings.areaId());
      return listed.ok && listed.value.map(({ nextOn }) => nextOn.toString());
    };
    expect(await next('2026-11-25T14:59:00Z')).toEqual(['2026-11-25']);
    expect(await next('2026-11-25T15:00:00Z')).toEqual(['2026-12-02']);
  });
});
