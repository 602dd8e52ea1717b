import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { suspend } from '#modules/identity/testing.ts';
import { viewOfficer } from '../api/officer-views.ts';
import { deskOf, deskRequest, keptOfficer, officerStaff, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { recordAbsence } from '../use-cases/record-absence.ts';
import { absencesPage } from './desk/absences.tsx';
import { OfficerBrief } from './officer-brief.tsx';
import { officerToday } from './officer-today.ts';
import { officerVcardDocument } from './officer-vcard.ts';
import { officerPage } from './officer.tsx';
import { posterPage } from './poster.tsx';

const planted = officersForEachTest();
const SLUG = 'olena-zrazkova';

function html(answer: Answer): string {
  if (answer.kind === 'page') return renderToString(answer.view).replaceAll('\u00a0', ' ');
  throw new Error(answer.kind);
}

it('a deputy whose access is suspended is promised to no resident, and the desk says why', async () => {
  const deputy = await officerStaff(planted, '0012346');
  const coordinator = await staffIn(planted, 'coordinator');
  {
    using desk = await deskOf(planted, coordinator);
    await recordAbsence(desk, {
      badgeNumber: '0012345',
      from: Temporal.PlainDate.from('2026-11-20'),
      to: Temporal.PlainDate.from('2026-11-30'),
      deputyBadgeNumber: '0012346',
    });
  }
  const { id } = await keptOfficer(planted);
  const shown = async () => {
    using context = await planted.open();
    const { officers, areas, platform } = context;
    const day = platform.clock.today();
    const officer = officers.get(id);
    if (!officer) throw new Error('no officer');
    const homeArea = () => undefined;
    const pages = { ...context, homeArea, cardSections: [], areaSections: [], homeSections: [] };
    const request = pageRequest({ params: { slug: SLUG } });
    const card = await officerVcardDocument(pages, request);
    return [
      html(await officerPage(pages, request)),
      html(await posterPage(pages, request)),
      card.kind === 'document' ? String(card.body) : card.kind,
      renderToString(
        <OfficerBrief locale="uk" officer={officer} officers={officers} today={day} />,
      ),
      JSON.stringify(viewOfficer(officer, { officers, areas, day, publicUrl: 'https://x.test' })),
    ];
  };
  const version = async () => {
    using context = await planted.open();
    return context.officers.version;
  };
  const desk = async () => {
    using context = await deskOf(planted, coordinator);
    const officer = context.officers.get(id);
    if (!officer) throw new Error('no officer');
    const request = deskRequest(context, `/desk/officers/${id}/absences`, { params: { id } });
    return {
      today: officerToday('uk', context, officer),
      page: html(await absencesPage(context, request)),
    };
  };
  const versionBefore = await version();
  const before = await shown();
  expect(before.map((one) => one.includes('Вигаданий'))).toEqual([true, true, false, true, true]);
  expect((await desk()).today).toContain('заступає Петро Вигаданий)');

  await suspend(planted.platform, deputy);
  for (const one of await shown()) expect(one).not.toContain('Вигаданий');
  expect(await version()).not.toBe(versionBefore);
  const { today, page } = await desk();
  expect(today).toContain('заступає Петро Вигаданий: доступ призупинено)');
  expect(page).toMatch(/value="0012346">Петро Вигаданий \(доступ призупинено\) —/);
  expect(page).toMatch(/<td[^>]*>Петро Вигаданий \(доступ призупинено\)/);
});
