import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { Actor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { entryPage } from './entry.tsx';
import { ENTRY_PATH } from './entry-parts.ts';

describe('the page where an assistant writes down what they are told', () => {
  const reports = reportsForEachTest();
  /** Of one hromada, and of another one as well. */
  const assistants = async (): Promise<readonly [Actor, Actor]> => {
    const here = await staffIn(reports.planted, 'assistant');
    const there = await staffIn(reports.planted, 'assistant', STEPOVA);
    return [here, { ...here, grants: [...here.grants, ...there.grants] }];
  };
  const ask = async (actor: Actor, form?: Readonly<Record<string, string>>) => {
    using opened = await reports.as(actor);
    const { areas, reportCategories } = opened;
    const areaId = areas.byCode(STEPOVA)?.id;
    const [dark] = reportCategories.all();
    if (!areaId || !dark) throw new Error('no Stepova');
    const own = { ...dark, areaId, key: 'steppe-fire', name: { uk: 'Палять степ', en: 'Fire' } };
    const all = () => [...reportCategories.all(), own];
    const desk = {
      ...opened,
      desk: EMPTY_DESK,
      reportCategories: { ...reportCategories, all },
    };
    const sent = form && { method: 'POST' as const, form: new URLSearchParams(form) };
    const answer = await entryPage(desk, pageRequest({ actor, path: ENTRY_PATH, ...sent }));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const html = renderToString(answer.view).replaceAll('\u00a0', ' ');
    return { html, reason: answer.reason, stepova: areas.get(areaId)?.slug ?? '' };
  };

  it('asks whoever serves several hromadas for which one, and offers its places and what it takes', async () => {
    const [one, both] = await assistants();
    expect((await ask(one)).html).not.toContain('name="around"');
    const { html: open, stepova } = await ask(both);
    expect(open).toContain(`<option value="${stepova}">`);
    expect(open).not.toContain('value="steppe-fire"');
    expect(open).toContain('<option value="Садове, Лиманська громада">');

    const typed = { words: 'Горить трава.', phone: '067 000 00 00', go: 'hromada' };
    const chosen = await ask(both, { ...typed, around: stepova });
    expect(chosen.reason).toBeUndefined();
    expect(chosen.html).toContain(`<option value="${stepova}" selected>`);
    expect(chosen.html).toContain('value="steppe-fire"');
    expect(chosen.html).not.toContain('<option value="Садове, Лиманська громада">');
    expect(chosen.html).toContain('Горить трава.');
    expect(chosen.html).toContain('value="067 000 00 00"');

    // A place of the other one is not found here, and is no stranger's either.
    const elsewhere = await ask(both, { around: stepova, q: 'Лиманськ', go: '' });
    expect(elsewhere.reason).toBe('invalid');
    expect(elsewhere.html).toContain('в іншій вашій є');
    // What nobody offered is as if nothing had been chosen.
    const nowhere = await ask(both, { ...typed, around: 'bilolissia' });
    expect(nowhere.html).toContain('<option value="Садове, Лиманська громада">');
  });
});
