import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#modules/identity/index.ts';
import { suspend } from '#modules/identity/testing.ts';
import {
  deskOf,
  deskRequest,
  keptOfficer,
  officerStaff,
  staffIn,
  STEPOVA,
} from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { areaChoices } from './assign-form.tsx';
import { cardPage } from './card.tsx';
import { officersPage } from './officers.tsx';

/** Nobody answers for the beat of Lymansk. */
const ROSTER = `жетон;прізвище та ім'я;посада;телефон;громада;дільниця;закріплено з
0012345;Олена Зразкова;поліцейська офіцерка громади;067 000 00 00;Лиманська громада;Дільниця Садова;12.03.2025
`;

describe('the list of officers offers nothing that would be refused', () => {
  const planted = officersForEachTest({ roster: ROSTER });

  const opened = async (actor: Actor) => {
    using desk = await deskOf(planted, actor);
    const answer = await officersPage(desk, deskRequest(desk, '/desk/officers'));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view);
  };

  it('a coordinator brings a list and finds somebody for a vacant beat', async () => {
    const html = await opened(await staffIn(planted, 'coordinator'));
    expect(html).toContain('href="/desk/officers/import"');
    expect(html).toContain('href="/desk/officers/vacancies/');
    expect(html).not.toContain('name="hromada"');
  });

  it('an officer sees the vacant beat, and no way to either', async () => {
    const html = await opened(await staffIn(planted, 'district-officer'));
    expect(html).toContain('Дільниця Лиманна');
    expect(html).not.toContain('href="/desk/officers/import"');
    expect(html).not.toContain('href="/desk/officers/vacancies/');
  });

  it('where nobody serves yet, whoever may bring a list is led there, and nobody else', async () => {
    const led = async (role: 'coordinator' | 'district-officer') => {
      const html = await opened(await staffIn(planted, role, STEPOVA));
      expect(html).toContain('Поліцейських тут ще немає');
      return html.split('href="/desk/officers/import"').length - 1;
    };
    expect(await led('coordinator')).toBe(2);
    expect(await led('district-officer')).toBe(0);
  });

  it('says whose access is suspended, and counts her beat as unanswered', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    await suspend(planted.platform, await officerStaff(planted, '0012345'));
    const html = await opened(coordinator);
    expect(html).not.toContain('>на службі<');
    expect(html).toContain('За 2 дільниці не відповідає ніхто.');
    expect(html).toContain('Олена Зразкова (доступ призупинено)');
    expect(html).toMatch(/class="badge[^"]*">доступ призупинено</);
    using desk = await deskOf(planted, coordinator);
    const { id } = await keptOfficer(planted);
    const path = `/desk/officers/${id}`;
    const card = await cardPage(desk, deskRequest(desk, path, { params: { id } }));
    const shown = card.kind === 'page' ? renderToString(card.view) : card.kind;
    expect(shown).toContain('Доступ цієї людини призупинено');
  });

  it('an area to be given is chosen among those within reach', async () => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const groups = areaChoices(desk, 'uk', 'assignment.change').map(({ group }) => group);
    expect(groups).toEqual(['Лиманська громада']);
  });
});
