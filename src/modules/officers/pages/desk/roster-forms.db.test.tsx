import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { deskOf, deskRequest, keptOfficer, staffIn } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { keepRosterDraft } from '../../use-cases/keep-roster-draft.ts';
import { confirmRosterPage, rosterPreviewPage } from './roster-preview.tsx';

/** Two whose names say it, one whose name says nothing, and one whose surname is a given name of men. */
const TABLE = `жетон;ім'я;посада;телефон;громада;дільниця
0012350;Женя Приклад;ДОП;067 000 00 50;Лиманська громада;Дільниця Лиманна
0012351;Роман Ольга;ДОП;067 000 00 51;Лиманська громада;Дільниця Лиманна
0012352;Ольга Вигадана;ДОП;067 000 00 52;Лиманська громада;Дільниця Лиманна
0012353;Петро Уявний;ДОП;067 000 00 53;Лиманська громада;Дільниця Лиманна
`;

describe('the preview of a roster', () => {
  const planted = officersForEachTest();

  async function openPreview() {
    const desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const bytes = new TextEncoder().encode(TABLE);
    const kept = await keepRosterDraft(desk, { name: 'люди.csv', bytes });
    if (!kept.ok) throw new Error(kept.refusal.reason);
    const path = `/desk/officers/import/${kept.value}`;
    const params = { id: kept.value };
    const shown = await rosterPreviewPage(desk, { ...deskRequest(desk, path), params });
    if (shown.kind !== 'page') throw new Error(shown.kind);
    const html = renderToString(shown.view);
    const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const confirm = async (...forms: readonly string[]) => {
      const form = new URLSearchParams({ fingerprint });
      for (const one of forms) form.append('form', one);
      const request = { ...deskRequest(desk, `${path}/confirm`), params, form };
      return await confirmRosterPage(desk, { ...request, method: 'POST' });
    };
    return { html, confirm, [Symbol.dispose]: () => desk[Symbol.dispose]() };
  }

  it('asks of each new officer whose name does not say whether it is a woman or a man', async () => {
    using preview = await openPreview();
    const asked = [...preview.html.matchAll(/<select[^>]* id="field-form-(\d+)"/g)];
    expect(asked.map(([, badge]) => badge)).toEqual(['0012350', '0012351']);
    expect(preview.html).not.toContain('selected');
    expect(preview.html).not.toContain('пишемо в чоловічому роді');
  });

  it('writes nothing until it is said of everybody, and keeps what was said', async () => {
    using preview = await openPreview();
    const answer = await preview.confirm('0012350 feminine', '');
    if (answer.kind !== 'page') throw new Error(answer.kind);
    expect(answer.reason).toBe('invalid');
    const html = renderToString(answer.view);
    expect(html).toContain('href="#field-form-0012351"');
    expect(html).not.toContain('href="#field-form-0012350"');
    expect(html).toMatch(/<option value="0012350 feminine" selected/);
    await expect(keptOfficer(planted, '0012350')).rejects.toThrow();
  });

  it('writes what was said, and nothing that was not asked', async () => {
    using preview = await openPreview();
    const answer = await preview.confirm(
      '0012350 feminine',
      '0012351 feminine',
      '0012352 masculine',
    );
    expect(answer.kind).toBe('redirect');
    const formOf = async (badge: string) => (await keptOfficer(planted, badge)).wordForm;
    expect(await formOf('0012350')).toBe('feminine');
    expect(await formOf('0012351')).toBe('feminine');
    expect(await formOf('0012352'), 'her given name says it').toBe('feminine');
    expect(await formOf('0012353')).toBe('masculine');
  });
});
