import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Actor, RESIDENT, type StaffActor } from '../domain/actor.ts';
import { createPolicy, type Policy } from '../domain/policy.ts';
import { journalRoutes } from '../journal-routes.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { EMPTY_DESK, signedInStaff } from '../testing.ts';
import { policyWithout } from '../testing/policy-without.ts';

const CHECK = {
  permission: 'officer-card.check',
  words: { uk: 'позначити картку перевіреною', en: 'mark a card as checked' },
  done: { uk: 'позначено картку перевіреною', en: 'marked a card as checked' },
  dataClass: 'configuration',
  roles: {},
} as const;
const policy = createPolicy([...identityPermissions, CHECK]);
const CARD = '5e0f5d5c-30c1-4c53-9b2f-6a4d0f6e1a11';
const NAMERS = [
  {
    kind: 'officer',
    label: { uk: 'поліцейський', en: 'officer' },
    namesOf: () => new Map([[CARD, 'Петро <Вигаданий>']]),
  },
];

let platform: TestPlatform;
let auditor: StaffActor;
let coordinator: StaffActor;
beforeAll(async () => {
  platform = await testPlatform();
  auditor = (await signedInStaff(platform, { name: 'Ірина Придумана', role: 'auditor' })).actor;
  coordinator = (await signedInStaff(platform, { name: 'Олена Зразкова', role: 'coordinator' }))
    .actor;
  for (const day of ['2026-11-03', '2026-11-20']) {
    await act(coordinator, CARD, Temporal.Instant.from(`${day}T21:30:00Z`));
  }
});
afterAll(() => platform.close());

async function act(actor: Actor, id: string, at = platform.clock.now()): Promise<void> {
  const { clock, random } = platform;
  await inTransaction({ platform, actor }, (tx) =>
    recordEntry(tx, { ...clock, now: () => at }, random, {
      actor,
      action: CHECK.permission,
      thing: { kind: 'officer', id },
      detail: { on: '=cmd' },
    }),
  );
}

async function open(
  actor: Actor,
  path: string,
  given: Partial<PageRequest> & { readonly at?: string; readonly under?: Policy } = {},
): Promise<Answer> {
  const { at = path, under = policy, ...different } = given;
  const context = {
    platform,
    policy: under,
    actor: RESIDENT,
    desk: EMPTY_DESK,
    namers: NAMERS,
    acts: [],
  };
  const route = journalRoutes(context).find((one) => one.path === path);
  if (route === undefined) throw new Error(`no route ${path}`);
  const request = pageRequest({ path: at, locales: MAIN_LOCALES, ...different });
  return await route.handle({ ...request, actor });
}

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`no page but ${JSON.stringify(answer)}`);
  // Spaces that keep words together are spaces to whoever reads.
  return renderToString(answer.view).replace(/[\u00a0\u202f]/g, ' ');
}

const PERSON = '/desk/journal/person/:id';
const THING = '/desk/journal/thing/:kind/:id';
const ABSENT = { kind: 'refusal', reason: 'absent' };

describe('the journal, for an auditor', () => {
  test('says in words who did what with what, and how far it is sealed', async () => {
    const page = html(await open(auditor, '/desk/journal'));
    expect(page).toContain('Позначено картку перевіреною');
    expect(page).toContain('>Олена Зразкова</a>');
    expect(page).toContain('поліцейський: Петро &lt;Вигаданий>');
    expect(page).toContain(`href="/desk/journal/person/${coordinator.id}"`);
    expect(page).toContain(`href="/desk/journal/thing/officer/${CARD}"`);
    expect(page).toContain('чекає');
    expect(page).toContain('Цілість журналу');
    expect(html(await open(auditor, '/desk/journal', { locale: 'en' }))).toContain(
      'Marked a card as checked',
    );
  });

  test('has every reading of it as an entry, beside whoever was read of', async () => {
    await open(auditor, PERSON, { params: { id: coordinator.id } });
    const page = html(await open(auditor, PERSON, { params: { id: auditor.id } }));
    expect(page).toContain('Журнал: Ірина Придумана');
    expect(page).toContain('Прочитано журнал дій');
    expect(page).toContain('обліковий запис: Олена Зразкова');
  });

  test('is narrowed down to a thing, and to days of the installation’s clock', async () => {
    const thing = { params: { kind: 'officer', id: CARD } };
    const all = html(await open(auditor, THING, thing));
    expect(all).toContain('Журнал: поліцейський: Петро');
    // Half past eleven in the evening in Kyiv.
    expect(all).toContain('20 листопада 2026, 23:30');
    const query = new URLSearchParams({ from: '2026-11-01', until: '2026-11-03' });
    const early = html(await open(auditor, THING, { ...thing, query }));
    expect(early).toContain('3 листопада 2026, 23:30');
    expect(early).not.toContain('20 листопада');
    const none = new URLSearchParams({ from: '2026-11-04', until: '2026-11-19' });
    expect(html(await open(auditor, THING, { ...thing, query: none }))).toContain(
      'Таких записів немає',
    );
  });

  test('goes back page by page, each entry once', async () => {
    const id = '3b1c1f60-8f4e-4d0b-9a50-0d3c2f0c7a52';
    for (let number = 0; number < 60; number += 1) await act(coordinator, id);
    const thing = { params: { kind: 'officer', id } };
    const first = html(await open(auditor, THING, thing));
    const older = /before=(\d+)/.exec(first)?.[1] ?? '';
    const second = html(
      await open(auditor, THING, { ...thing, query: new URLSearchParams({ before: older }) }),
    );
    const acts = (page: string) => page.split('<tr data-row').length - 1;
    expect([acts(first), acts(second)]).toEqual([50, 10]);
    expect(second).not.toContain('Давніші записи');
  });

  test('is taken out as a table, which is written down, and runs no formula', async () => {
    const query = new URLSearchParams({ action: CHECK.permission });
    const table = await open(auditor, '/desk/journal/export', { query });
    if (table.kind !== 'document') throw new Error('no document');
    expect(table.headers).toMatchObject({
      'Content-Disposition': 'attachment; filename="poruch-journal-2026-11-25.csv"',
    });
    const lines = String(table.body).split('\r\n');
    expect(lines[1]).toContain('Олена Зразкова;staff;');
    expect(lines[1]).toContain('"{""on"":""=cmd""}"');
    const page = html(await open(auditor, '/desk/journal'));
    expect(page).toContain('Вивантажено журнал дій таблицею');
  });
});

describe('the table of the journal', () => {
  test('is offered to whoever may take it out', async () => {
    expect(html(await open(auditor, '/desk/journal'))).toContain('/desk/journal/export');
    const under = policyWithout(policy, 'journal.export');
    const page = html(await open(auditor, '/desk/journal', { under }));
    expect(page).toContain('Цілість журналу');
    expect(page).not.toContain('/desk/journal/export');
  });
});

describe('the journal, for others', () => {
  test('is absent: all of it, of a colleague, of a thing, and as a table', async () => {
    const params = { id: auditor.id, kind: 'officer' };
    for (const path of ['/desk/journal', PERSON, THING, '/desk/journal/export']) {
      expect([path, await open(coordinator, path, { params })]).toEqual([path, ABSENT]);
    }
    expect(await open(RESIDENT, '/account/journal')).toEqual(ABSENT);
  });

  test('shows each their own acts, with nothing that leads to others’', async () => {
    const page = html(await open(coordinator, '/account/journal'));
    expect(page).toContain('Мої дії в журналі');
    expect(page).toContain('Позначено картку перевіреною');
    expect(page).not.toContain('Ірина Придумана');
    expect(page).not.toContain('/desk/journal/person/');
  });
});
