import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Area } from '#modules/areas/index.ts';
import type { JointAction } from '../../domain/action.ts';
import { SAID } from '../../testing.ts';
import type { WholeYear } from '../../use-cases/public/read-whole-year.ts';
import { writePlanDocx } from './plan-document.ts';
import { type Written, writePlanCsv, writePlanXlsx } from './plan-table.ts';

const areaId = newId<'area'>(systemRandom);
const HROMADA: Area = {
  id: areaId,
  kind: 'hromada',
  code: undefined,
  name: 'Вигадана громада',
  nameEn: undefined,
  settlementKind: undefined,
  slug: 'vyhadana',
  parentId: undefined,
  population: undefined,
  urban: undefined,
  centre: undefined,
};
const planId = newId<'plan'>(systemRandom);
const AT = Temporal.Instant.from('2026-11-25T08:00:00Z');
const today = Temporal.PlainDate.from('2026-11-25');

function action(number: number, changes: Partial<JointAction> = {}): WholeYear['actions'][number] {
  const { indicator, stages, money, owner: _, deputy: __, partners: ___, ...said } = SAID;
  return {
    action: {
      ...said,
      id: newId<'action'>(systemRandom),
      planId,
      year: 2026,
      number,
      numberInPlan: number,
      areaId,
      status: 'under-way',
      track: 'officers',
      indicator: { ...indicator, measured: undefined, measuredAt: undefined },
      source: { kind: 'desk', id: undefined },
      successorId: undefined,
      createdAt: AT,
      createdBy: undefined,
      changedAt: AT,
      publishedAt: AT,
      claimed: undefined,
      closedAt: undefined,
      heardAt: undefined,
      risen: undefined,
      remindedOn: undefined,
      ...changes,
    },
    parts: {
      answerable: [
        {
          part: 'owner',
          side: 'council',
          post: 'голова громади',
          name: 'Іван Вигаданий',
          officerId: undefined,
          accountId: undefined,
          answer: 'accepted',
          words: '',
          askedAt: undefined,
          answeredAt: AT,
        },
      ],
      stages: stages.map((stage, at) => ({ ...stage, number: at + 1, doneOn: undefined })),
      money,
      partners: [{ name: 'Вигадана бібліотека', organisationId: undefined }],
    },
    reached: 7,
  };
}

function written(actions: WholeYear['actions'], locale: Written['locale'] = 'uk'): Written {
  return {
    context: { areas: { get: () => HROMADA } },
    locale,
    publicUrl: 'https://example.org',
    read: {
      year: 2026,
      years: [2026],
      plans: [{ id: planId, year: 2026, areaId, status: 'under-way', changedAt: AT }],
      actions,
    },
  };
}

async function wordsOf(file: Written): Promise<string> {
  const parts = unzipSync(await writePlanDocx({ ...file, today }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('the plan as a document', () => {
  it('has the parts of a local programme, in their order', async () => {
    const words = await wordsOf(written([action(1), action(2, { track: undefined })]));
    const parts = [
      'Програма спільних дій поліції, ради й громади на 2026 рік',
      '1. Паспорт програми',
      'голова громади, Іван Вигаданий',
      'Загальний обсяг фінансування, грн 360 000',
      '2. Проблеми',
      'Сорок звернень за рік про темну дорогу.',
      '3. Мета програми',
      '1. Скільки ліхтарів світить: 12 ліхтарів',
      '4. Напрями діяльності та заходи програми',
      'робота поліцейських на дільницях',
      'Поза напрямами',
      '5. Фінансування',
      'місцевий бюджет 360 000',
      '6. Координація та контроль за виконанням',
      'https://example.org/plan/2026',
    ].map((part) => words.indexOf(part));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    const [, measures] = words.split('4. Напрями');
    expect(measures).toContain('20 грудня 2026 Скільки ліхтарів світить: 12 ліхтарів виконується');
    expect(words).toContain('Партнери Вигадана бібліотека');
  });

  it('leaves out what was dropped or was only proposed, and says that nothing is needed where nothing is', async () => {
    const dropped = action(1, { status: 'dropped', title: 'Купити дрон' });
    const { parts, ...rest } = action(2);
    const free = { ...rest, parts: { ...parts, money: [], partners: [] } };
    const words = await wordsOf(written([dropped, free], 'en'));
    expect(words).not.toContain('Купити дрон');
    expect(words).toContain('The programme needs no money of its own.');
    expect(words).toContain('Co-ordination and control');
    expect(words).not.toContain('Partners');
  });
});

describe('an English file of the plan', () => {
  it('names an action in English where it has an English name, as its page does', async () => {
    const file = written([action(1), action(2, { title: 'Без перекладу', titleEn: '' })], 'en');
    const words = await wordsOf(file);
    for (const text of [words, writePlanCsv(file)]) {
      expect(text).toContain('Light the way to the school');
      expect(text).not.toContain('Освітити дорогу до школи');
      expect(text).toContain('Без перекладу');
    }
    expect(words.match(/Light the way to the school/g)).toHaveLength(2);
  });
});

describe('the plans of a year as one document', () => {
  it('number their own actions, and name the area beside each number', async () => {
    const other = newId<'plan'>(systemRandom);
    const file = written([action(1), action(2, { planId: other, numberInPlan: 1 })]);
    const [plan] = file.read.plans;
    if (!plan) throw new Error('no plan');
    const read = { ...file.read, plans: [plan, { ...plan, id: other }] };
    const words = await wordsOf({ ...file, read });
    const named = `1 (${HROMADA.name}). Освітити дорогу до школи`;
    expect(words.split(named)).toHaveLength(3);
    expect(words).not.toContain('2 (');
  });
});

describe('the plan as a table', () => {
  it('opens in a spreadsheet by itself, an action in a row, and nothing in it runs', () => {
    const title = '=HYPERLINK("http://x")';
    const csv = writePlanCsv(written([action(3, { title, numberInPlan: 1 })]));
    const [head = '', row = ''] = csv.split('\r\n');
    expect(head.startsWith('\uFEFFРік;Номер;Номер у\u00a0плані;Напрям;')).toBe(true);
    expect(row).toContain('2026;3;1;робота поліцейських на дільницях;"\'=HYPERLINK(');
    expect(row).toContain(';180000;');
    expect(row).toContain('https://example.org/plan/2026/action/3');
  });

  it('is a workbook, too', async () => {
    const parts = unzipSync(await writePlanXlsx(written([action(1)], 'en')));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
  });
});
