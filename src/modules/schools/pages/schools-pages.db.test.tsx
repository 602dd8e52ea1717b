import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { render } from 'preact-render-to-string';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { keptOfficer, staffIn } from '#modules/officers/testing.ts';
import { schoolsForEachTest } from '../testing.ts';
import { importSchoolRegister } from '../use-cases/import-school-register.ts';
import { deskSchoolsPage } from './desk/schools.tsx';
import { schoolsPage } from './list.tsx';
import { safetyPage } from './safety.tsx';
import { schoolPage } from './school.tsx';
import { schoolsArea, schoolsCard } from './sections.tsx';

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  return render(answer.view).replaceAll('\u00a0', ' ');
}

describe('the pages of schools', () => {
  const schools = schoolsForEachTest();
  beforeEach(() => schools.bring());
  const request = (asked: Partial<PageRequest> = {}) =>
    pageRequest({ path: '/school', locales: MAIN_LOCALES, ...asked });

  it('call the officer of a school as the installation does, and lead on where there is none', async () => {
    await schools.give();
    using opened = await schools.as(RESIDENT);
    const words = { uk: 'офіцер служби освітньої безпеки', en: 'education safety officer' };
    const context = { ...opened, settings: { text: () => words } };
    const slugOf = (name: string) => opened.organisations.get(schools.school(name))?.slug ?? '';
    const show = schoolPage([]);
    const of = async (name: string, locale: 'uk' | 'en' = 'uk') =>
      html(await show(context, request({ params: { slug: slugOf(name) }, locale })));
    const lyceum = await of('Лиманський ліцей № 1');
    expect(lyceum).toContain('Офіцер служби освітньої безпеки');
    expect(lyceum).toContain('Олена Зразкова');
    expect(lyceum).toContain('href="/school/safety"');
    expect(await of('Лиманський ліцей № 1', 'en')).toContain('Education safety officer');
    expect(await of('Садівська гімназія')).toContain('href="/area/sadove"');
    expect(
      html(await show(opened, request({ params: { slug: slugOf('Садівська гімназія') } }))),
    ).toContain('Шкільний офіцер поліції');
  });

  it('lead plainly to what lessons are about', async () => {
    using context = await schools.as(RESIDENT);
    expect(html(await schoolsPage(context, request()))).toContain('href="/lessons"');
    const english = html(await schoolsPage(context, request({ locale: 'en' })));
    expect(english).toContain('href="/en/lessons"');
  });

  it('take nothing that a child told of: there is no field to write it into', () => {
    const page = html(safetyPage(request({ path: '/school/safety' })));
    expect(page).not.toMatch(/<(?:textarea|input)/);
    for (const phone of ['tel:102', 'tel:116111', 'tel:116123']) expect(page).toContain(phone);
  });

  it('stand on the card of their officer, and on the page of their area', async () => {
    await schools.give();
    using context = await schools.as(RESIDENT);
    const today = context.platform.clock.today();
    const officerId = (await keptOfficer(schools.planted)).id;
    const card = await schoolsCard(context).load({ officerId, locale: 'uk', today });
    expect(card && render(card)).toContain('Лиманський ліцей № 1');
    const petro = (await keptOfficer(schools.planted, '0012346')).id;
    expect(await schoolsCard(context).load({ officerId: petro, locale: 'uk', today })).toBeNull();
    const areaId = context.areas.byCode('UA51010020000000004')?.id;
    const area = areaId && (await schoolsArea(context).load({ areaId, locale: 'uk', today }));
    expect(area && render(area)).toContain('1 школа');
  });

  it('offer the register at the desk to whoever may bring it', async () => {
    const desk = async (actor: Actor) => {
      using context = await schools.as(actor);
      const asked = request({ path: '/desk/schools' });
      return html(await deskSchoolsPage({ ...context, desk: EMPTY_DESK }, asked));
    };
    const path = '/desk/schools/import';
    expect(await desk(await staffIn(schools.planted, 'coordinator'))).toContain(path);
    expect(await desk(await staffIn(schools.planted, 'school-officer'))).not.toContain(path);
  });

  it.runIf(realData('ua/schools-odesa-2023-06-08.csv'))(
    'weigh little with the 849 schools of an oblast',
    async () => {
      const bytes = await readFile(realData('ua/schools-odesa-2023-06-08.csv') ?? '');
      await importSchoolRegister(schools.planted.context, { file: { name: 'schools.csv', bytes } });
      const { organisations } = schools.planted.context;
      await vi.waitUntil(() => organisations.ofKind('school').length > 800);
      using context = await schools.as(RESIDENT);
      const page = html(await schoolsPage(context, request()));
      expect(page).toContain('852 школи');
      expect(page.length).toBeLessThan(30 * 1024);
      expect(gzipSync(page).length).toBeLessThan(8 * 1024);
    },
  );
});
