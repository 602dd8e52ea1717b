import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { awayDay, officerInHand, recordAbsence } from '#modules/officers/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { handedMeetings } from '../pages/desk/handed-meetings.ts';
import { meetingsForEachTest } from '../testing.ts';

describe('an announced meeting', () => {
  const meetings = meetingsForEachTest();
  const { planted } = meetings;
  const day = async (actor: StaffActor, at?: string) => {
    using opened = await meetings.as(actor, at);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedMeetings(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('is shown to the coordinator of the place once its host is suspended', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const host = await officerStaff(planted, '0012345');
    const id = await meetings.plan(coordinator);
    expect(await day(coordinator)).toBe('');
    await suspend(planted.platform, host);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/meetings/${id}".*Оголошено 1 зустріч · доступ призупинено`),
    );
    expect(await day(await staffIn(planted, 'coordinator', STEPOVA))).toBe('');
  });

  it('is shown where its host is away today and on its day, not where the host is back by then', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    await meetings.plan(coordinator);
    const away = async (to: string) => {
      using opened = await meetings.as(coordinator, '2026-11-30T08:00:00Z');
      await recordAbsence(opened, {
        badgeNumber: '0012345',
        from: Temporal.PlainDate.from('2026-11-30'),
        to: Temporal.PlainDate.from(to),
        deputyBadgeNumber: undefined,
      });
      return await day(coordinator, '2026-11-30T08:00:00Z');
    };
    expect(await away('2026-12-02')).toBe('');
    expect(await away('2026-12-03')).toContain('Оголошено 1 зустріч');
  });

  it('is counted before its host is suspended, with the way to the card', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const host = await officerStaff(planted, '0012345');
    await meetings.plan(coordinator);
    using opened = await meetings.as(coordinator);
    const inHand = officerInHand(opened, [handedMeetings(opened)]);
    const asking = { ...opened, desk: EMPTY_DESK };
    const view = await inHand(asking, host.id, 'uk');
    const html = view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
    expect(html).toContain('Оголошено 1 зустріч');
    expect(html).toMatch(/href="\/desk\/officers\/[^"]+">Відкрити картку/);
    expect(await inHand(asking, coordinator.id, 'uk')).toBeNull();
  });
});
