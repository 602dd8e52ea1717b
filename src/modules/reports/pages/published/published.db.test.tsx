import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { photograph, publishedBy, putUp, reportsForEachTest, showPhotos } from '../../testing.ts';
import { answerReport } from '../../use-cases/answer-report.ts';
import { importReports } from '../../use-cases/import-reports.ts';
import { hidePublished, showPublished } from '../../use-cases/publish-report.ts';
import { areaPublishedListPage } from './list.tsx';
import { publishedReportPage } from './report.tsx';
import { publishedSection } from './section.tsx';
import { supportByKey } from './support.tsx';

const HOSTILE = `Ліхтар <script>alert(1)</script> "&'\nДругий рядок`;

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`no page but ${JSON.stringify(answer)}`);
  return renderToString(answer.view);
}

describe('the pages of published reports', () => {
  const reports = reportsForEachTest();
  const published = async (changes: Parameters<typeof reports.send>[0] = {}) => {
    const { id } = await reports.send(changes);
    const coordinator = await staffIn(reports.planted, 'coordinator');
    return { id, shown: await publishedBy(reports, coordinator, id, { words: HOSTILE }) };
  };
  const show = async (
    page: (context: ReportsContext, request: PageRequest) => Promise<Answer>,
    request: Partial<PageRequest>,
  ) => {
    using context = await reports.as(RESIDENT);
    return await page(context, pageRequest({ locales: MAIN_LOCALES, ...request }));
  };
  const one = (id: string) => show(publishedReportPage, { params: { id } });
  const listOf = (slug: string, query = '') =>
    show(areaPublishedListPage, { params: { slug }, query: new URLSearchParams(query) });

  it('show what was written as text, with its photographs, and the way to whoever answers there', async () => {
    const key = newId<'sender-key'>(systemRandom);
    using resident = await reports.as(RESIDENT);
    const photo = await putUp(resident, key, await photograph(50));
    const { id, shown } = await published({ key, photos: [photo] });
    expect(html(await one(shown))).not.toContain('<img');
    using coordinator = await reports.as(await staffIn(reports.planted, 'coordinator'));
    await showPhotos(coordinator, id);
    const page = html(await one(shown));
    expect(page).toContain('&lt;script>');
    expect(page).toContain('Другий рядок');
    expect(page).toMatch(new RegExp(`<img src="/reports/${shown}/photos/[0-9a-f-]+/small" alt="`));
    expect(page).toContain('href="/officer/olena-zrazkova"');
    expect(page).toContain('noindex');
    expect(page).not.toContain(id);
  });

  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('promise no look of an officer, and no code, of what was taken over from another system', async () => {
    using keeper = await reports.as({ kind: 'system', name: 'command-line' });
    const table = `номер;вид;опис;широта;довгота;дата;публічне\n1;dark-place;Темно;45,5;29,7;01.11.2026;так`;
    const file = { name: 'reports', bytes: new TextEncoder().encode(table) };
    await importReports(keeper, { file, source: 'a', dryRun: false });
    const [row] = await reports.rows();
    const list = plain(html(await listOf('lymanska-hromada')));
    expect(list).toContain('перенесено з іншої системи');
    const shown = /href="\/reports\/([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
    const page = plain(html(await one(shown)));
    expect(page).toContain('Тут слів іще ніхто не переглядав');
    expect(page).toContain('коду квитанції немає');
    expect(page).not.toContain('Слова переглянув поліцейський');

    using coordinator = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const id = row?.id as never;
    await hidePublished(coordinator, { id });
    await showPublished(coordinator, { id });
    const looked = plain(html(await one(shown)));
    expect(looked).toContain('Слова переглянув поліцейський');
    expect(looked).toContain('коду квитанції немає');
    expect(plain(html(await listOf('lymanska-hromada')))).not.toContain(
      'перенесено з іншої системи<',
    );
  });

  it('mark the place that was written in Ukrainian on pages in English', async () => {
    const { shown } = await published();
    const words = 'біля магазину';
    const slug = 'lymanska-hromada';
    const english = { locale: 'en' } as const;
    expect(html(await one(shown))).not.toContain(`<span lang="uk">${words}`);
    for (const answer of [
      await show(publishedReportPage, { ...english, params: { id: shown } }),
      await show(areaPublishedListPage, { ...english, params: { slug } }),
    ]) {
      expect(html(answer)).toContain(`<span lang="uk">${words}</span>, `);
    }
  });

  it('draw the point of a lamp, the square of what may be at somebody’s home, and no other place', async () => {
    const lamp = html(await one((await published()).shown));
    expect(lamp).toContain('class="here"');
    const dogs = html(await one((await published({ category: 'dangerous-dogs' })).shown));
    expect(dogs).not.toContain('class="here"');
    expect(dogs).toContain('class="square"');
    const area = reports.planted.context.areas.bySlug('lymanska-hromada')?.area;
    if (!area) throw new Error('no hromada');
    const nowhere = html(await one((await published({ place: { areaId: area.id } })).shown));
    expect(nowhere).not.toContain('<svg class="map"');
  });

  it('count each supporter by the key of the form, once, until the report is hidden', async () => {
    const { id, shown } = await published();
    const keyOn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const support = (key: string) =>
      show(supportByKey, {
        method: 'POST',
        path: `/reports/${shown}/support`,
        params: { id: shown },
        form: new URLSearchParams({ key }),
      });
    // The page is the same for everybody: a browser without scripts is given its key by the answer, and nothing is counted yet.
    expect(html(await one(shown))).toMatch(/name="key"(?! value="[^"])/);
    const askAgain = html(await support(''));
    expect(askAgain).toContain('Ще один дотик');
    expect(askAgain).toContain(`href="/reports/${shown}"`);
    const [first, second] = [keyOn(askAgain), keyOn(html(await support('')))];
    expect(first).not.toBe(second);
    const words = 'Це підтвердили менше десяти людей, ви серед них.';
    expect(html(await support(first))).toContain(words);
    expect(html(await support(first))).toContain(words);
    const counted = html(await support(second));
    expect(counted).toContain(words);
    expect(counted).toContain(`href="/reports/${shown}"`);
    expect(await support('x')).toEqual({ kind: 'refusal', reason: 'invalid' });
    using coordinator = await reports.as(await staffIn(reports.planted, 'coordinator'));
    await hidePublished(coordinator, { id });
    expect(await support(first)).toEqual({ kind: 'refusal', reason: 'gone' });
  });

  it('offer no support of what is closed, and say so to whoever was looking at it', async () => {
    const { id, shown } = await published();
    const key = newId<'sender-key'>(systemRandom);
    using coordinator = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const seenAt = (await reports.rows())[0]?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status: 'resolved', words: 'Світить.', passedTo: undefined } as const;
    await answerReport(coordinator, { id, ...step, duplicateOf: undefined, seenAt });
    expect(html(await one(shown))).not.toContain('/support"');
    const form = new URLSearchParams({ key });
    const late = await show(supportByKey, { method: 'POST', params: { id: shown }, form });
    expect(late).toMatchObject({ kind: 'page', reason: 'conflict' });
    expect(html(late)).toContain('Це повідомлення вже завершено');
  });

  it('lead on page by page, and keep what the list is narrowed to', async () => {
    for (let count = 0; count < 21; count += 1) await published();
    const first = html(await listOf('lymanska-hromada', 'state=open'));
    const older = /href="([^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"/.exec(first);
    const address = (older?.[1] ?? older?.[2] ?? '').replaceAll('&amp;', '&');
    expect(address).toContain('state=open&after=');
    const second = html(await listOf('lymanska-hromada', address.split('?')[1]));
    expect(second.split('class="row"').length - 1).toBe(1);
    expect(second).not.toContain('rel="next"');
    // What is narrowed is somebody's question; the list itself may be found.
    expect(second).toContain('noindex');
    expect(html(await listOf('lymanska-hromada'))).not.toContain('noindex');
  });

  it('keep what somebody looks for from place to place, and lead to the map', async () => {
    await published();
    const query = 'category=dark-place&state=open&month=2026-11';
    const page = html(await listOf('lymanska-hromada', `${query}&square=3003010100`));
    expect(page).toContain(
      `href="/area/dilnytsia-sadova/reports?${query.replaceAll('&', '&amp;')}"`,
    );
    const [, map = ''] = /class="button plain to-map" href="#([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(`id="${map}"`);
    expect(await listOf('sadove', query)).toMatchObject({
      to: `/area/dilnytsia-sadova/reports?${query}`,
    });
  });

  it('can be narrowed to what is reported no more, while there is any', async () => {
    await published();
    using context = await reports.as(RESIDENT);
    const all = context.reportCategories
      .all()
      .map((one) => ({ ...one, isRetired: ['dark-place', 'noise'].includes(one.key) }));
    const withdrawn = {
      ...context,
      reportCategories: { ...context.reportCategories, all: () => all },
    };
    const offered = async (slug: string) => {
      const request = pageRequest({ params: { slug }, locales: MAIN_LOCALES });
      return html(await areaPublishedListPage(withdrawn, request));
    };
    const list = await offered('lymanska-hromada');
    expect(list).toContain('<option value="dark-place">');
    expect(list).not.toContain('<option value="noise">');
    expect(await offered('dilnytsia-lymanna')).not.toContain('<option value="dark-place">');
  });

  it('name no area that is hidden now, nor have a list of it', async () => {
    const { shown } = await published();
    expect(html(await one(shown))).toContain('Дільниця Садова');
    const beat = reports.planted.context.areas.bySlug('dilnytsia-sadova')?.area;
    if (!beat) throw new Error('no beat');
    await hideArea(reports.planted.context, beat.id);
    const page = html(await one(shown));
    expect(page).not.toContain('Садова');
    expect(page).toContain('Лиманська громада');
    expect(html(await listOf('lymanska-hromada'))).toContain(`/reports/${shown}`);
    expect(await listOf('dilnytsia-sadova')).toEqual({ kind: 'refusal', reason: 'absent' });
  });

  it('have a part on the page of the area: the last three, without a word that a telephone would keep', async () => {
    using context = await reports.as(RESIDENT);
    const village = context.areas.bySlug('sadove')?.area;
    if (!village) throw new Error('no village');
    const today = context.platform.clock.today();
    const load = () => publishedSection(context).load({ locale: 'ro', today, areaId: village.id });
    expect(await load()).toBeNull();
    for (let count = 0; count < 4; count += 1) await published();
    const section = renderToString((await load()) ?? <p />);
    expect(section.split('class="row"').length - 1).toBe(3);
    expect(section).not.toContain('Ліхтар');
    expect(section).toContain('href="/area/dilnytsia-sadova/reports"');
  });
});
