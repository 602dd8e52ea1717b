import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { officersText } from '../messages/index.ts';
import { officersForEachTest } from '../testing.ts';
import { officerPage } from './officer.tsx';

/** The first has no number, the second one. Neither has hours. */
const ROSTER = `жетон;ім'я;посада;телефон;громада;дільниця
0012347;Ганна Безномерна;ДОП;;Лиманська громада;Дільниця Садова
0012348;Марта Годинна;ДОП;067 000 00 03;Лиманська громада;Дільниця Лиманна
`;

const planted = officersForEachTest({ roster: ROSTER });
const t = officersText.in('uk');

async function cardOf(slug: string): Promise<string> {
  using context = await planted.open();
  const homeArea = () => undefined;
  const pages = { ...context, homeArea, cardSections: [], areaSections: [], homeSections: [] };
  const answer = await officerPage(pages, pageRequest({ params: { slug } }));
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  return render(answer.view);
}

it('a card advises to call about a meeting only where there is a number to call', async () => {
  const silent = await cardOf('hanna-beznomerna');
  expect(silent).toContain(t('card.nophone'));
  expect(silent).toContain(t('card.nowhere.nophone'));
  expect(silent).not.toContain(t('card.nowhere'));
  expect(await cardOf('marta-hodynna')).toContain(t('card.nowhere'));
});
