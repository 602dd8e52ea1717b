import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { publishedBy, reportsForEachTest } from '../../testing.ts';
import { rewritePublished } from '../../use-cases/publish-report.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { publishPage } from './publish.tsx';
import { reportPage } from './report.tsx';

const OWN = 'Не світить ліхтар, увечері нічого не видно.';

describe('the form for the words that everybody reads', () => {
  const reports = reportsForEachTest();
  const coordinator = () => staffIn(reports.planted, 'coordinator');
  const published = async () => {
    const { id } = await reports.send();
    await publishedBy(reports, await coordinator(), id, { words: 'Біля магазину темно.' });
    return id;
  };
  const ask = async (id: ReportId, form?: Readonly<Record<string, string>>) => {
    using opened = await reports.as(await coordinator());
    const desk = { ...opened, desk: EMPTY_DESK };
    const answer = await publishPage(
      desk,
      pageRequest({
        actor: desk.actor,
        path: `/desk/reports/${id}/publish`,
        params: { id },
        ...(form && { method: 'POST', form: new URLSearchParams(form) }),
      }),
    );
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const html = renderToString(answer.view).replaceAll('\u00a0', ' ');
    const typed = /<textarea[^>]*name="words"[^>]*>([^<]*)</.exec(html)?.[1];
    return { html, typed, reason: answer.reason };
  };
  const standing = async (id: ReportId) => {
    using context = await reports.as(await coordinator());
    const read = await readReport(context, { id });
    if (!read.ok || !read.value.published) throw new Error('not published');
    return read.value.published;
  };

  it('is of what everybody reads: the page of the report says so, and no longer that they will', async () => {
    const id = await published();
    using opened = await reports.as(await coordinator());
    const path = `/desk/reports/${id}`;
    const request = pageRequest({ actor: opened.actor, path, params: { id } });
    const answer = await reportPage({ ...opened, desk: EMPTY_DESK }, request);
    const html = answer.kind === 'page' ? renderToString(answer.view) : '';
    expect(html).toContain('усі: повідомлення оприлюднено');
    expect(html).not.toContain('перегляне й оприлюднить');
  });

  it('shows what its author wrote beside, and takes that up again where it is asked to', async () => {
    const id = await published();
    const first = await ask(id);
    expect(first.typed).toBe('Біля магазину темно.');
    expect(first.html).toContain('Слова людини');
    expect(first.html).toContain(OWN);
    const seenAt = (await standing(id)).editedAt.toString();
    const taken = await ask(id, { act: 'own', words: 'Щось набране.', placeWords: '', seenAt });
    expect(taken.typed).toBe(OWN);
    expect(taken.reason).toBeUndefined();
    expect((await standing(id)).words).toBe('Біля магазину темно.');
  });

  it('shows who comes too late both texts, and of what stands there nothing that is the same', async () => {
    const id = await published();
    const { editedAt: seenAt } = await standing(id);
    using colleague = await reports.as(await coordinator(), '2026-11-25T09:00:00Z');
    const other = { words: 'Слова колеги.', placeWords: 'біля магазину', contactsConfirmed: false };
    expect(await rewritePublished(colleague, { id, ...other, seenAt })).toMatchObject({ ok: true });
    const mine = { act: 'publish', words: 'Мої слова.', placeWords: 'біля магазину' };
    const late = await ask(id, { ...mine, seenAt: seenAt.toString() });
    expect(late.reason).toBe('conflict');
    expect(late.typed).toBe('Мої слова.');
    expect(late.html).toContain('Слова колеги.');
    expect(late.html).not.toContain('<b>Де саме:</b>');
    const moved = await ask(id, { ...mine, placeWords: '', seenAt: seenAt.toString() });
    expect(moved.html).toContain('<b>Де саме:</b> <span>біля магазину</span>');
  });
});
