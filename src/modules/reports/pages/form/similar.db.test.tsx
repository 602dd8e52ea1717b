import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { publishedBy, reportsForEachTest } from '../../testing.ts';
import type { SubmitReport } from '../../use-cases/submit-report.ts';
import { offerSimilar } from './similar.tsx';

const HERE = { lat: '45.501', lon: '29.7' };
const OFFER = 'Про це вже повідомили?';
const NEXT = 'Є світлини?';
/** As somebody comes back who changed only where it is. */
const CHANGED_AT_THE_CHECK = { words: 'Темно.', lat: '45.51' };

describe('what is published near what somebody is about to tell', () => {
  const reports = reportsForEachTest();
  const publish = async (changes: Partial<SubmitReport> = {}, words = 'Не світить ліхтар.') => {
    const { id } = await reports.send(changes);
    const officer = await staffIn(reports.planted, 'coordinator');
    return await publishedBy(reports, officer, id, { words });
  };
  const ask = async (form: Record<string, string>, goesTo = '') => {
    using context = await reports.as(RESIDENT);
    const pages = {
      ...context,
      homeArea: () => undefined,
      otherReceipts: [],
      shortCodes: [],
      receiptSections: [],
    };
    const typed = new URLSearchParams({ category: 'dark-place', ...HERE, ...form });
    typed.set('then', goesTo);
    const answer = await offerSimilar(
      pages,
      pageRequest({ method: 'POST', path: '/report/new/similar', form: typed }),
    );
    if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };

  it('is offered before a word is written, and taken with the sender’s key alone', async () => {
    const id = await publish();
    const key = newId<'sender-key'>(systemRandom);
    const html = await ask({ key, placeWords: 'біля клубу' });
    expect(html).toContain(OFFER);
    expect(html).toContain('Не світить ліхтар.');
    expect(html).toContain('біля магазину, Дільниця Садова');
    const [offer = ''] = new RegExp(`<form[^>]*/reports/${id}/support".*?</form>`).exec(html) ?? [];
    expect(offer.match(/<input[^>]*>/g)).toEqual([
      expect.stringContaining(`name="key" value="${key}"`),
    ]);
    // Whoever says no goes on with all that they answered.
    expect(html).toMatch(/action="\/report\/new\/photos".*name="placeWords" value="біля клубу"/);
  });

  it('is of the whole village for whoever chose that from the list, and the page says so', async () => {
    await publish();
    const html = await ask({ lat: '', lon: '', place: 'sadove' });
    expect(html).toContain(OFFER);
    expect(html).toContain('Ви вибрали Садове загалом');
    expect(await ask({})).not.toContain('загалом');
  });

  it('is no step where there is none, or where no map shows such a thing', async () => {
    expect(await ask({})).toContain(NEXT);
    await publish();
    expect(await ask({ lat: '45.51' })).toContain(NEXT);
    expect(await ask({ lat: '', lon: '', place: 'sadove-stepove' })).toContain(NEXT);
    for (const category of ['noise', 'violence-at-home']) {
      expect(await ask({ category })).toContain(NEXT);
    }
    expect(await ask(CHANGED_AT_THE_CHECK, 'check')).toContain('Перевірте');
  });

  it('is told as the published page tells it: words escaped, and of what may be at somebody’s home no place', async () => {
    await publish({ category: 'dangerous-dogs' }, 'Зграя <b>собак</b>');
    const html = await ask({ category: 'dangerous-dogs' });
    expect(html).toContain('Зграя &lt;b>собак');
    expect(html).not.toContain('біля магазину');
    expect(html).not.toMatch(/\d+ м\b/);
  });

  it('is answered only after what and where: what is not answered is asked first', async () => {
    await publish();
    expect(await ask({ lat: '91' })).toContain('Де це?');
    expect(await ask({ category: '' })).toContain('Про що ви хочете повідомити?');
  });
});
