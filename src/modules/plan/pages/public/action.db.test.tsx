import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { insertLink } from '../../storage/links.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { must, planForEachTest } from '../../testing.ts';
import { readDeskAction } from '../../use-cases/read-desk-action.ts';
import { ActionFacts } from '../desk/action-facts.tsx';
import { actionPage } from './action.tsx';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('the page of an action', () => {
  const test = planForEachTest();

  it('leads to what its problem is known by, and not to what is not for everybody any more', async () => {
    const id = await test.agreed();
    const [report, hidden] = [newId(systemRandom), newId(systemRandom)];
    using system = await test.as(SYSTEM);
    await inTransaction(system, async (tx) => {
      for (const thingId of [report, hidden]) {
        const link = {
          id: newId<'action-link'>(systemRandom),
          purpose: 'ground',
          kind: 'report',
          thingId,
          doneOn: undefined,
          people: undefined,
          areaId: test.areaId(),
          languages: [],
        } as const;
        await insertLink(tx, id, link, { at: system.platform.clock.now(), by: undefined });
      }
    });
    const work: EverydayWork = {
      kind: 'report',
      label: () => 'Повідомлення',
      addresses: ['/desk/reports/'],
      changes: [],
      find: (_, thingId) =>
        Promise.resolve(
          thingId === report
            ? {
                id: report,
                title: 'Стерлася розмітка',
                path: '/reports/rozmitka',
                areaId: test.areaId(),
                doneOn: undefined,
                people: undefined,
              }
            : undefined,
        ),
    };
    using resident = await test.as(RESIDENT);
    const params = { year: '2026', number: '1' };
    const request = pageRequest({ method: 'GET', path: '/plan/2026/action/1', params });
    const answer = await actionPage({ ...resident, everydayWork: [work] }, request);
    const html = answer.kind === 'page' ? renderToString(answer.view) : '';
    const [, known = ''] = html.split('Звідки це відомо');
    expect(known).toContain('<a href="/reports/rozmitka">Повідомлення: Стерлася розмітка</a>');
    expect(known.split('</ul>')[0]?.match(/<li/g)).toHaveLength(1);
  });

  it('leads at the desk to the proposal that it came from, for whoever may read that there', async () => {
    const id = await test.agreed();
    const source = { kind: 'proposal', id: newId(systemRandom) };
    const shown = async (role: 'coordinator' | 'council-member') => {
      using context = await test.as(await staffIn(test.planted, role));
      const read = must(await readDeskAction(context, { id }));
      const from = { ...read, action: { ...read.action, source } };
      return renderToString(<ActionFacts context={context} locale="uk" read={from} />);
    };
    const way = `href="/desk/plan/proposals/${source.id}"`;
    expect(await shown('coordinator')).toContain(way);
    expect(await shown('council-member')).not.toContain(way);
  });
});
