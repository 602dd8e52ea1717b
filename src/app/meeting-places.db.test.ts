import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { siteOf } from './web.ts';
import { type MeetingId, newId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { type PlanMeeting, planMeeting } from '#modules/meetings/index.ts';
import { COFFEE_SAID } from '#modules/meetings/testing-coffee.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';
import { NO_LIMITS } from '#testing/rights/world.ts';

let installation: TestInstallation;
/** The same house an hour after the coffee began. */
let later: SiteApp;
let site: SiteApp;
let cookie: string;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-12-01T08:00:00Z'));
  const stopping = new AbortController().signal;
  // All of them come from one address, which has few seats for nothing.
  const unlimited = { ...installation, limits: NO_LIMITS };
  site = siteOf(unlimited, stopping);
  const { context } = installation;
  const platform = { ...context.platform, clock: fixedClock('2026-12-03T09:00:00Z') };
  later = siteOf({ ...unlimited, context: { ...context, platform } }, stopping);
  const hromada = context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!hromada) throw new Error('no hromada');
  const signedIn = await signedInStaff(platform, { role: 'coordinator', areaId: hromada.id });
  cookie = `${context.signIn.site.sessionCookie}=${signedIn.token}`;
});
afterAll(() => installation.close());

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const village = () => installation.context.areas.all.find(({ kind }) => kind === 'settlement');
const plan = async (places: PlanMeeting['said']['places']): Promise<MeetingId> => {
  const { officers } = installation.context;
  const area = village();
  const [host] = officers.all();
  if (!area || !host) throw new Error('no village or nobody who serves');
  const planned = await planMeeting(
    { ...installation.context, actor: SYSTEM },
    {
      id: newId<'meeting'>(systemRandom),
      said: { ...COFFEE_SAID, areaId: area.id, hostIds: [host.id], places },
      times: {
        day: Temporal.PlainDate.from('2026-12-03'),
        from: Temporal.PlainTime.from('10:00'),
        to: Temporal.PlainTime.from('12:00'),
      },
      recurrence: undefined,
      publish: true,
    },
  );
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value;
};
const seats = (capacity: number, overbookingPercent = 0, mostSeats = 1) => ({
  capacity,
  mostSeats,
  overbookingPercent,
  offerHours: 24,
  closesHoursBefore: 0,
});

interface Asked {
  readonly form?: Record<string, string>;
  readonly isStaff?: boolean;
  readonly of?: SiteApp;
}
const ask = async (path: string, { form, isStaff, of = site }: Asked = {}) => {
  const answer = await of.request(path, {
    method: form ? 'POST' : 'GET',
    headers: {
      ...(isStaff && { Cookie: cookie }),
      ...(form && {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'http://poruch.test',
        'Sec-Fetch-Site': 'same-origin',
      }),
    },
    ...(form && { body: new URLSearchParams(form).toString() }),
  });
  const text = (await answer.text()).replaceAll('\u00a0', ' ');
  return { status: answer.status, headers: answer.headers, text };
};
const attribute = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
/** As a browser fills and sends the form of the meeting’s page, with a key that its script made. */
const formOn = (text: string) => ({
  action: attribute(text, /action="(\/sign-up\/[^"]+)"/),
  form: { key: newId<'sender-key'>(systemRandom), seats: '1', contact: '' },
});
const pageOf = async (id: MeetingId) => {
  const desk = await ask(`/desk/meetings/${id}`, { isStaff: true });
  return attribute(desk.text, /href="(\/meeting\/[^"]+)"/);
};
/** What became of those who pressed, in the order of the line. */
const states = async (id: MeetingId) =>
  await seeEverything(installation.context.platform.database, async (tx) => {
    const { rows } = await sql<{ state: string }>`
      select sign_up.state from attendance.sign_up
        join attendance.gathering on gathering.id = gathering_id
      where owner_id = ${id} order by turn`.execute(tx);
    return rows.map(({ state }) => state);
  });

describe('a meeting for which not everybody fits', () => {
  it('gives the last seat to one of two who press at the same moment, and the other the first place in the line', async () => {
    const id = await plan(seats(1));
    const path = await pageOf(id);
    const [one, other] = [await ask(path), await ask(path)];
    const answers = await Promise.all(
      [one, other].map(({ text }) => {
        const { action, form } = formOn(text);
        return ask(action, { form });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const said = answers.map(({ text }) => attribute(text, /<h1[^>]*>([^<]+)</));
    expect(said.toSorted()).toEqual(['Ви в черзі', 'Ви записані: 1 місце']);
    expect((await ask(path)).text).toContain('Вільних місць немає');
  });

  it('gives out as many as there are, and the stated overbooking, whoever presses when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(0, 10, 50),
        fc.integer({ min: 1, max: 24 }),
        async (capacity, overbooking, people) => {
          const id = await plan(seats(capacity, overbooking));
          const path = await pageOf(id);
          const press = async () => {
            const { action, form } = formOn((await ask(path)).text);
            return (await ask(action, { form })).status;
          };
          const answers = await Promise.all(Array.from({ length: people }, press));
          expect(answers.every((status) => status === 200)).toBe(true);
          const limit = Math.floor((capacity * (100 + overbooking)) / 100);
          const seated = Math.min(people, limit);
          expect(await states(id)).toEqual([
            ...Array.from({ length: seated }, () => 'confirmed'),
            ...Array.from({ length: people - seated }, () => 'waiting'),
          ]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('says how many are left, until when, and that more are signed up than fit', async () => {
    const id = await plan({ ...seats(10, 20, 4), closesHoursBefore: 24 });
    const { text } = await ask(await pageOf(id));
    for (const words of [
      'Треба записатися: є лише 10 місць',
      'Записатися можуть ще 12 людей',
      'Запис відкритий до 2 грудня, 10:00',
      'на 20 % більше людей, ніж є місць',
      '"maximumAttendeeCapacity":10,"remainingAttendeeCapacity":10',
    ]) {
      expect(text).toContain(words);
    }
    // Places are never more than there are, whatever is signed up beyond them.
    expect([...text.matchAll(/(\d+) місц/gu)].every(([, places]) => Number(places) <= 10)).toBe(
      true,
    );
    expect(text).not.toContain('без запису');
    const { action, form } = formOn(text);
    const wrong = await ask(action, { form: { ...form, seats: '9' } });
    expect([wrong.status, wrong.text.includes('від 1 до 4')]).toEqual([422, true]);
    const signed = await ask(action, { form: { ...form, seats: '3' } });
    expect(signed.text).toContain('Ви записані: 3 місця');
    const file = attribute(signed.text, /href="(\/meeting\/[^"]+\/calendar\.ics)"/);
    const calendar = await ask(file);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(calendar.text.replaceAll(/\r\n /g, '')).toContain('Треба записатися: є лише 10 місць');
    expect((await ask(`/en${await pageOf(id)}`)).text).toContain('9 more people can sign up');
  });
});

describe('a meeting for which everybody fits', () => {
  it('says plainly that nothing is needed, on its page and on paper', async () => {
    const path = await pageOf(await plan(undefined));
    for (const one of [path, `${path}/poster`]) {
      expect((await ask(one)).text).toContain('Записуватися не треба: просто приходьте.');
    }
    expect((await ask(path)).text).not.toContain('/sign-up/');
  });
});

describe('the page of a meeting', () => {
  /** What PostgreSQL is asked meanwhile: each statement, those that begin and end a transaction among them. */
  const asked = async (work: () => Promise<unknown>) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await work();
    const statements = query.mock.calls.length;
    query.mockRestore();
    return statements;
  };

  it('asks the database for little, since a thousand people open it when sign-up opens', async () => {
    const path = await pageOf(await plan(seats(1000)));
    await ask(path);
    // What the house asks by itself meanwhile is nobody’s: the least of three.
    const opened = [];
    for (let time = 0; time < 3; time += 1) opened.push(await asked(() => ask(path)));
    const one = Math.min(...opened);
    expect(one).toBeLessThanOrEqual(8);
    // Who asks while another one is answered is told the same.
    const many = await asked(() => Promise.all(Array.from({ length: 20 }, () => ask(path))));
    expect(many, 'and not twenty times that').toBeLessThanOrEqual(3 * one);
  });
});

describe('the desk of a meeting', () => {
  it('leads to its door, and fills in what was counted there, to be corrected', async () => {
    const id = await plan(seats(10, 10, 4));
    const { action, form } = formOn((await ask(await pageOf(id))).text);
    const signed = await ask(action, { form: { ...form, seats: '2' } });
    const code = attribute(signed.text, /(\d{4} \d{4} \d{4} \d{4})/);
    const desk = await ask(`/desk/meetings/${id}`, { isStaff: true });
    for (const words of ['10, записуємо до 11: на 10 % більше', '2 місця', 'ще нікого']) {
      expect(desk.text).toContain(words);
    }
    const door = attribute(desk.text, /href="(\/desk\/door\/[^"/]+)"/);
    expect(desk.text).toContain(`${door}/sign-up`);
    const enter = (people: string, ticket: string) =>
      ask(door, {
        of: later,
        isStaff: true,
        form: { kind: 'entry', key: newId<'scan'>(systemRandom), ticket, people, firstTime: '1' },
      });
    expect((await enter('2', code)).status).toBe(303);
    expect((await enter('3', '')).status).toBe(303);
    // Nobody is asked how it was before it was held.
    const early = await ask('/ticket', { of: later, form: { code } });
    expect(early.text).not.toContain('/survey/');
    const held = await ask(`/desk/meetings/${id}/held`, { of: later, isStaff: true });
    expect(held.text).toContain('відмітили 5 людей: за квитками 2, без квитка 3; уперше 2');
    expect(held.text).toMatch(/name="came"[^>]*value="5"/);
    expect(held.text).toMatch(/name="cameFirst"[^>]*value="2"/);
    const record = {
      seenAt: attribute(held.text, /name="seenAt" value="([^"]+)"/),
      came: '6',
      cameFirst: '2',
    };
    const done = await ask(`/desk/meetings/${id}/held`, {
      of: later,
      isStaff: true,
      form: record,
    });
    expect(done.status).toBe(303);
    const after = await ask(`/desk/meetings/${id}`, { of: later, isStaff: true });
    expect(after.text).toContain('5 людей: за квитками 2, без квитка 3; уперше 2');
    expect(after.text).toContain('Виправити, скільки прийшло');
    const opened = await ask('/ticket', { of: later, form: { code } });
    expect(opened.text).toContain('Як усе пройшло?');
    const survey = attribute(opened.text, /href="(\/survey\/[^"]+)"/);
    expect((await ask(survey, { of: later })).text).toContain('<form');
    const again = await ask(`/desk/meetings/${id}/held`, { of: later, isStaff: true });
    expect(again.text).toMatch(/name="came"[^>]*value="6"/);
    expect((await ask(await pageOf(id), { of: later })).text).toContain('Прийшло 6 людей');
  });

  it('shows whoever changes a meeting what was said of its places, and takes it away', async () => {
    const id = await plan({ ...seats(10, 10, 4), closesHoursBefore: 5 });
    const edit = `/desk/meetings/${id}/edit`;
    const page = await ask(edit, { isStaff: true });
    expect(page.text).toMatch(/name="capacity"[^>]*value="10"/);
    expect(page.text).toContain('за 5 годин до початку');
    const form = {
      seenAt: attribute(page.text, /name="seenAt" value="([^"]+)"/),
      kind: 'coffee',
      areaId: village()?.id ?? '',
      place: 'Клуб, вул. Миру, 4',
      languages: 'uk',
      hostIds: installation.context.officers.all()[0]?.id ?? '',
    };
    const change = (capacity: string) =>
      ask(edit, { isStaff: true, form: { ...form, capacity, closesHoursBefore: '5' } });
    const wrong = await change('0');
    expect([wrong.status, wrong.text.includes('Потрібне ціле число від 1 до 100')]).toEqual([
      422,
      true,
    ]);
    expect((await change('')).status).toBe(303);
    const desk = await ask(`/desk/meetings/${id}`, { isStaff: true });
    expect(desk.text).toContain('Без запису: люди просто приходять');
  });
});
