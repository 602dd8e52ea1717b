import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { importReports } from '../../use-cases/import-reports.ts';
import { reportPage, showReport } from './report.tsx';
import { NOTHING_SENT } from './sent-form.ts';

function htmlOf(answer: Awaited<ReturnType<typeof reportPage>>): string {
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return renderToString(answer.view).replaceAll('\u00a0', ' ');
}

describe('the page of a report at the desk', () => {
  const reports = reportsForEachTest();
  const cameBy = async (way: string) => {
    const { id } = await reports.send();
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`update reports.report set way = ${way} where id = ${id}::uuid`.execute(tx),
    );
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const desk = { ...opened, desk: EMPTY_DESK };
    const path = `/desk/reports/${id}`;
    const query = new URLSearchParams('done=answered&step=accepted');
    const answer = await reportPage(
      desk,
      pageRequest({ actor: desk.actor, path, params: { id }, query }),
    );
    return htmlOf(answer);
  };

  it.each(['page', 'telephone', 'paper'])(
    'says that its author reads the answer by the code, where they have one: %s',
    async (way) => {
      const html = await cameBy(way);
      expect(html).toContain('Людина бачить це за кодом квитанції.');
      expect(html).toContain('людина прочитає її за кодом квитанції');
      expect(html).toContain('Що прочитає людина');
    },
  );

  it.each([
    ['open311', 'Програма бачить лише стан і дні', 'дізнається програма'],
    ['import', 'коду немає ні в кого', 'людині звідси нічого не надходить'],
  ])('promises no code where nobody has one: %s', async (way, hint, done) => {
    const html = await cameBy(way);
    expect(html).toContain(hint);
    expect(html).toContain(done);
    expect(html).not.toContain('за кодом');
    expect(html).not.toContain('на сторінці квитанції');
    expect(html).not.toContain('Що прочитає людина');
  });

  it('says only the day of what came from a register without an hour, and that it was taken over', async () => {
    const text = `номер;вид;опис;широта;довгота;дата;змінено;стан;відповідь
1;dark-place;Не світить;45,5;29,7;03.11.2026;05.11.2026;закрито;Замінили.
2;dark-place;Темно;45,5;29,7;03.11.2026 10:15;05.11.2026 9:05;закрито;Полагодили.
`;
    using keeper = await reports.as({ kind: 'system', name: 'command-line' });
    const file = { name: 'register.csv', bytes: new TextEncoder().encode(text) };
    await importReports(keeper, { file, source: 'a', dryRun: false });
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const desk = { ...opened, desk: EMPTY_DESK };
    const pageOf = async (words: string) => {
      const id = (await reports.rows()).find((row) => row.words === words)?.id ?? '';
      const asked = { actor: desk.actor, path: `/desk/reports/${id}`, params: { id } };
      return htmlOf(await reportPage(desk, pageRequest(asked)));
    };
    const byDay = await pageOf('Не світить');
    expect(byDay).toContain('3 листопада 2026<');
    expect(byDay).toContain('перенесено з реєстру іншої системи, 5 листопада 2026<');
    expect(byDay).not.toMatch(/\D0:00/);
    const byHour = await pageOf('Темно');
    expect(byHour).toContain('3 листопада 2026, 10:15');
    expect(byHour).toContain('5 листопада 2026, 9:05');
  });

  it('keeps what was typed for a step that became impossible meanwhile, and asks for another one', async () => {
    const { id } = await reports.send();
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const desk = { ...opened, desk: EMPTY_DESK };
    const request = pageRequest({ actor: desk.actor, path: `/desk/reports/${id}`, params: { id } });
    const values = { status: 'received', words: 'Були на місці.' };
    const sent = { ...NOTHING_SENT, form: 'answer', values, isStale: true } as const;
    const html = htmlOf(await showReport(desk, request, sent));
    expect(html).toMatch(/<textarea[^>]*name="words"[^>]*>Були на місці\.<\/textarea>/);
    expect(html).toMatch(/<select[^>]*name="status"/);
    // A link to another step would lose them.
    expect(html).not.toContain('?step=');
  });
});
