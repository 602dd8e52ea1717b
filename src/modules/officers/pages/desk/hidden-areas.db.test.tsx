import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import type { AreaId } from '#kernel/ids.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { deskOf, deskRequest, keptOfficer, LYMANSKA, staffIn } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { keepRosterDraft } from '../../use-cases/keep-roster-draft.ts';
import { listUncheckedCards } from '../../use-cases/list-unchecked-cards.ts';
import { readOfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { saveReception } from '../../use-cases/save-reception.ts';
import { officerPage } from '../officer.tsx';
import { absencesPage } from './absences.tsx';
import { beatsPage } from './beats.tsx';
import { cardPage } from './card.tsx';
import { hoursPage } from './hours.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { officersPage } from './officers.tsx';
import { rosterPreviewPage } from './roster-preview.tsx';
import { officerSearches } from './search.ts';

const BEAT = 'Дільниця Садова';
/** Olena Zrazkova goes over to another beat. */
const MOVED = `жетон;ім'я;посада;телефон;громада;дільниця;закріплено з
0012345;Олена Зразкова;поліцейська офіцерка громади;067 000 00 00;Лиманська громада;Дільниця Лиманна;25.11.2026
`;

describe('a beat and a village that residents do not see any more', () => {
  const planted = officersForEachTest();

  async function hide(name: string): Promise<void> {
    const { areas } = planted.context;
    const hromada = areas.byCode(LYMANSKA)?.id;
    // The other hromada has a village of the same name.
    const area = areas.all.find((one) => one.name === name && one.parentId === hromada);
    if (!area) throw new Error(`no ${name}`);
    await hideArea(planted.context, area.id);
  }

  async function opened(): Promise<OfficersDesk & Disposable> {
    const coordinator = await staffIn(planted, 'coordinator');
    await hide(BEAT);
    await hide('Садове');
    return await deskOf(planted, coordinator);
  }

  async function htmlOf(asked: Promise<Answer>): Promise<string> {
    const answer = await asked;
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  }

  const named = async (page: (desk: OfficersDesk, request: PageRequest) => Promise<Answer>) => {
    using desk = await opened();
    const { id } = await keptOfficer(planted);
    const request = deskRequest(desk, `/desk/officers/${id}`, { params: { id } });
    return await htmlOf(page(desk, request));
  };

  it.each([
    { where: 'in the list of officers', page: officersPage, shown: `>${BEAT}<` },
    { where: 'in the lead of a card', page: cardPage, shown: ` · ${BEAT}` },
    { where: 'among her assignments', page: beatsPage, shown: `>${BEAT}<` },
    { where: 'among her hours', page: hoursPage, shown: '>Садове<' },
    { where: 'among the villages of her hours', page: hoursPage, shown: 'Садове</option>' },
  ])('is named $where', async ({ page, shown }) => {
    expect(await named(page)).toContain(shown);
  });

  it('is named beside a colleague who may stand in', async () => {
    using desk = await opened();
    const { id } = await keptOfficer(planted, '0012346');
    const request = deskRequest(desk, `/desk/officers/${id}/absences`, { params: { id } });
    const html = await htmlOf(absencesPage(desk, request));
    expect(html).toMatch(new RegExp(`Зразкова \\([^<]*\\) — [^<]*${BEAT}`));
  });

  it('leaves its villages to choose from for the hours of its officer', async () => {
    const { areas } = planted.context;
    const beat = areas.all.find(({ name }) => name === BEAT);
    const villages = beat ? areas.settlementsOf(beat.id).map(({ id }) => id) : [];
    expect(villages.length).toBeGreaterThan(0);
    const coordinator = await staffIn(planted, 'coordinator');
    const { id, receptions } = await keptOfficer(planted);
    {
      // A village where she receives already is offered for that reason.
      using desk = await deskOf(planted, coordinator);
      for (const { id: receptionId, ...hours } of receptions) {
        const { weekday, startsAt, endsAt, place, placeEn } = hours;
        const nowhere = { id, receptionId, weekday, startsAt, endsAt, place, placeEn };
        expect(await saveReception(desk, { ...nowhere, areaId: undefined })).toEqual({ ok: true });
      }
    }
    await hide(BEAT);
    using desk = await deskOf(planted, coordinator);
    const request = deskRequest(desk, `/desk/officers/${id}/hours`, { params: { id } });
    const html = await htmlOf(hoursPage(desk, request));
    for (const village of villages) {
      expect(html).toMatch(new RegExp(`<option [^>]*value="${village}"`));
    }
  });

  it('stays with the hours whose time is corrected, and is chosen for no others', async () => {
    using desk = await opened();
    const { id } = await keptOfficer(planted);
    const isHidden = ({ areaId }: { readonly areaId: AreaId | undefined }) =>
      areaId !== undefined && !desk.areas.get(areaId);
    const read = await readOfficerForDesk(desk, id);
    const kept = read.ok && read.value.officer.receptions.find(isHidden);
    if (!kept) throw new Error('no hours in a hidden village');
    const { id: receptionId, areaId, place } = kept;
    const hours = { id, areaId, place, placeEn: undefined, weekday: 6 };
    const later = { ...hours, startsAt: '07:00', endsAt: '08:00' };
    expect(await saveReception(desk, { ...later, receptionId })).toEqual({ ok: true });
    const again = await readOfficerForDesk(desk, id);
    expect(again.ok && again.value.officer.receptions).toContainEqual(
      expect.objectContaining({ id: receptionId, areaId, startsAt: '07:00' }),
    );
    const other = { ...hours, startsAt: '09:00', endsAt: '10:00', receptionId: undefined };
    expect(await saveReception(desk, other)).toEqual({ ok: false, refusal: 'area-gone' });
  });

  it('is named by the search and among the cards that wait for a check', async () => {
    using desk = await opened();
    const [search] = officerSearches(desk);
    const found = await search?.find(desk, { text: 'Зразкова', locale: 'uk', limit: 5 });
    expect(found?.[0]?.detail).toContain(BEAT);
    const { platform } = planted.at('2027-06-01T08:00:00Z');
    const waiting = await listUncheckedCards({ ...desk, platform });
    const areas = waiting.ok && waiting.value.find(({ name }) => name === 'Олена Зразкова')?.areas;
    expect(areas).toMatchObject([{ name: BEAT }]);
  });

  it('is named where a roster ends an assignment there', async () => {
    using desk = await opened();
    const bytes = new TextEncoder().encode(MOVED);
    const kept = await keepRosterDraft(desk, { name: 'люди.csv', bytes });
    if (!kept.ok) throw new Error(kept.refusal.reason);
    const request = deskRequest(desk, '/desk/officers/import', { params: { id: kept.value } });
    expect(await htmlOf(rosterPreviewPage(desk, request))).toContain(BEAT);
  });

  it('is named on no card that residents read', async () => {
    using desk = await opened();
    const { slug } = await keptOfficer(planted);
    const sections = { cardSections: [], areaSections: [], homeSections: [] };
    const pages = { ...desk, actor: RESIDENT, homeArea: () => undefined, ...sections };
    const html = await htmlOf(officerPage(pages, pageRequest({ params: { slug } })));
    expect(html).toContain('Олена Зразкова');
    expect(html).not.toContain(BEAT);
  });
});
