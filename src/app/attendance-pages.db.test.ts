import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from './web.ts';
import { type AreaId, type GatheringId, newId } from '#kernel/ids.ts';
import { teaParty } from '#modules/attendance/testing.ts';
import { type SaveGathering, saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';
import { NO_LIMITS } from '#testing/rights/world.ts';

let installation: TestInstallation;
let site: SiteApp;
let areaId: AreaId;
let cookie: string;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-12-19T08:00:00Z'));
  // All of them come from one address, which has few seats for nothing.
  const unlimited = { ...installation, limits: NO_LIMITS };
  site = siteOf(unlimited, new AbortController().signal);
  const { areas, platform, signIn } = installation.context;
  const village = areas.all.find(({ kind }) => kind === 'settlement');
  if (!village) throw new Error('no village');
  areaId = village.id;
  const hromada = areas.lineOf(areaId)[1];
  if (!hromada) throw new Error('no hromada');
  const { token } = await signedInStaff(platform, { role: 'assistant', areaId: hromada });
  cookie = `${signIn.site.sessionCookie}=${token}`;
});
afterAll(() => installation.close());

const gather = async (changes: Partial<SaveGathering> = {}): Promise<GatheringId> => {
  const system = { ...installation.context, actor: { kind: 'system', name: 'test' } as const };
  const saved = await inTransaction(system, (tx) =>
    saveGathering(tx, system, { ...teaParty(), areaId, ...changes }),
  );
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
};
const ask = async (path: string, form?: Record<string, string>, asStaff = false, asked = site) => {
  const answer = await asked.request(path, {
    method: form ? 'POST' : 'GET',
    headers: {
      ...(asStaff ? { Cookie: cookie } : {}),
      ...(form
        ? {
            'Content-Type': 'application/x-www-form-urlencoded',
            Origin: 'http://poruch.test',
            'Sec-Fetch-Site': 'same-origin',
          }
        : {}),
    },
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
  });
  const text = (await answer.text()).replaceAll('\u00a0', ' ');
  return { status: answer.status, headers: answer.headers, text };
};
const key = () => newId<'sender-key'>(systemRandom);
const codeIn = (text: string) => /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';
const sign = async (id: GatheringId, seats = 1) => {
  const { text } = await ask(`/sign-up/${id}`, { key: key(), seats: String(seats), contact: '' });
  return codeIn(text);
};

describe('whoever signs up without JavaScript', () => {
  it('takes few seats of one network, and is told how long to wait, or what to compute, for more', async () => {
    const limited = siteOf(installation, new AbortController().signal);
    const id = await gather({ capacity: 100 });
    const take = (sentKey: string = key()) =>
      ask(`/sign-up/${id}`, { key: sentKey, seats: '1', contact: '' }, false, limited);
    for (let taken = 0; taken < 5; taken += 1) expect(codeIn((await take()).text)).not.toBe('');
    const refused = await take();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(300);
    expect(refused.text).toContain('data-prove="{');
    expect((await take('')).text).toContain('Місць поки не взято');
  });

  it('reads what it is and how many places are left, and gets a ticket that is in no address', async () => {
    const id = await gather({ capacity: 2, mostSeats: 2 });
    const before = await ask(`/sign-up/${id}`);
    expect(before.status).toBe(200);
    for (const words of [
      'Чай у клубі',
      'субота, 19 грудня, 11:00–14:00',
      'Записатися можуть ще 2 людини',
    ]) {
      expect(before.text).toContain(words);
    }
    const signed = await ask(`/sign-up/${id}`, { key: key(), seats: '2', contact: '' });
    expect(signed.status).toBe(200);
    expect(signed.headers.get('cache-control')).toBe('no-store');
    expect(signed.text).toContain('Ви записані: 2 місця');
    expect(signed.text).toContain('class="qr"');
    expect(codeIn(signed.text)).not.toBe('');
    const english = await ask(`/en/sign-up/${id}`);
    expect(english.text).toContain('No place is free');
  });

  it('takes no place of a form without a key, and gives it back with one', async () => {
    const id = await gather({ capacity: 2 });
    const unkeyed = await ask(`/sign-up/${id}`, { key: '', seats: '2', contact: '' });
    expect(unkeyed.status).toBe(422);
    expect(unkeyed.text).toContain('Місць поки не взято');
    const many = await ask(`/sign-up/${id}`, { key: '', seats: '9', contact: '' });
    expect(many.text).toContain('від 1 до');
    expect(many.text).not.toContain('Місць поки не взято');
    const given = /name="key" value="([^"]+)"/.exec(unkeyed.text)?.[1] ?? '';
    expect((await ask(`/sign-up/${id}`)).text).toContain('Записатися можуть ще 2 людини');
    const signed = await ask(`/sign-up/${id}`, { key: given, seats: '2', contact: '' });
    expect(signed.text).toContain('Ви записані: 2 місця');
  });

  it.each([
    [{ seats: '9', contact: '' }, 'від 1 до 4'],
    [{ seats: 'двоє', contact: '' }, 'від 1 до 4'],
    [{ seats: '1', contact: 'ганна' }, 'Перевірте'],
    [{ seats: '1', contact: 'hanna@example.org' }, 'Туди ми написати не можемо'],
  ])('is told beside the field what is wrong with %j', async (form, words) => {
    const id = await gather();
    const answer = await ask(`/sign-up/${id}`, { key: key(), ...form });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('is told how many places are free for a larger group, and takes fewer or waits for all', async () => {
    const id = await gather({ capacity: 3 });
    await sign(id);
    expect((await ask(`/sign-up/${id}`)).text).toContain('Якщо вас більше, ніж вільних місць');
    const form = { key: key(), seats: '3', contact: '' };
    const asked = await ask(`/sign-up/${id}`, form);
    expect([asked.status, codeIn(asked.text)]).toEqual([409, '']);
    expect(asked.text).toContain('Записати можемо лише 2 людини, а вам треба 3.');
    expect(asked.text).toMatch(/name="take" value="2".*>Узяти 2 місця</s);
    const waits = await ask(`/sign-up/${id}`, { ...form, wait: 'yes' });
    expect(waits.text).toContain('Ви чекаєте на 3 місця разом. Записати зараз можемо стількох: 2.');
    const again = await ask('/ticket', { code: codeIn(waits.text) });
    expect(again.text).toContain(`href="/sign-up/${id}"`);
    const other = { ...form, key: key() };
    expect((await ask(`/sign-up/${id}`, other)).status).toBe(409);
    const taken = await ask(`/sign-up/${id}`, { ...other, take: '2' });
    expect(taken.text).toContain('Ви записані: 2 місця');
    const wrong = await ask(`/sign-up/${id}`, { ...other, key: key(), take: '0' });
    expect(wrong.status).toBe(422);
  });

  it('reads what comes by SMS or letter, and that nothing comes without a telephone or an address', async () => {
    const id = await gather();
    expect((await ask(`/sign-up/${id}`)).text).toContain('Нагадувань ми не надсилаємо');
    const { platform } = installation.context;
    const mail = { send: () => Promise.resolve('sent' as const) };
    Object.assign(platform, { mail });
    try {
      const { text } = await ask(`/sign-up/${id}`);
      expect(text).toContain('Надішлемо лист: нагадаємо, скажемо, що для вас звільнилося місце');
      expect(text).toContain('Якщо не вказати, не надішлемо нічого');
    } finally {
      Object.assign(platform, { mail: undefined });
    }
  });

  it('opens the ticket by its code, gives it back, and the next in the line takes the place', async () => {
    const id = await gather({ capacity: 1 });
    const [first, second] = [await sign(id), await sign(id)];
    expect((await ask('/ticket', { code: second, go: '' })).text).toContain('Ви в черзі');
    expect((await ask('/ticket', { code: first, go: 'cancel' })).text).toContain('Запис скасовано');
    expect((await ask('/ticket', { code: second, go: '' })).text).toContain('Для вас є місце');
    expect((await ask('/ticket', { code: second, go: 'take' })).text).toContain('Ви записані');
    const over = await ask('/ticket', { code: first, go: 'take' });
    expect([over.status, over.text.includes('Цього вже не можна зробити')]).toEqual([409, true]);
  });

  it('is told of a code of nothing, and of one that is none', async () => {
    expect((await ask('/ticket', { code: '1234 5678 9012 3452', go: '' })).status).toBe(404);
    expect((await ask('/ticket', { code: '12', go: '' })).status).toBe(422);
    expect((await ask('/ticket')).status).toBe(200);
  });

  it('cancels by a link only when it is pressed', async () => {
    const id = await gather();
    const { tickets } = installation.context;
    const made = key();
    await ask(`/sign-up/${id}`, { key: made, seats: '1', contact: '' });
    const link = `/ticket/link/${tickets.linkOf('cancel', tickets.idOf(made), 0)}`;
    expect((await ask(link)).text).toContain('Скасувати запис?');
    expect((await ask(link)).text).toContain('Скасувати запис?');
    expect((await ask(link, { go: 'cancel' })).text).toContain('Запис скасовано');
    expect((await ask(`${link}x`)).status).toBe(404);
  });

  it('is asked to take a place by the link of its offer, and read there afterwards that it is theirs', async () => {
    const id = await gather({ capacity: 1 });
    const { tickets } = installation.context;
    const first = await sign(id);
    const made = key();
    await ask(`/sign-up/${id}`, { key: made, seats: '1', contact: '' });
    await ask('/ticket', { code: first, go: 'cancel' });
    const link = `/ticket/link/${tickets.linkOf('offer', tickets.idOf(made), 1)}`;
    expect((await ask(link)).text).toContain('<h1>Узяти місце?</h1>');
    expect((await ask(link, { go: 'take' })).text).toContain('Місце ваше');
    const taken = (await ask(link)).text;
    expect(taken).not.toContain('Узяти місце');
    expect(taken).toContain('<h1>Місце ваше</h1>');
    expect(taken).toMatch(/<a class="button main" href="\/ticket">Відкрити квиток</);
    // Giving it up is folded away: nobody presses it for what they came for.
    expect(taken).toMatch(/<details[^>]*><summary>Не зможете прийти\?<\/summary>.*value="cancel"/s);
    expect((await ask(`/en${link}`)).text).toContain('<h1>The place is yours</h1>');
    await ask(link, { go: 'cancel' });
    const over = (await ask(link)).text;
    expect(over).toContain('<h1>Запис скасовано</h1>');
    expect(over).not.toContain('value="cancel"');
  });
});

describe('whoever keeps a door', () => {
  it('checks tickets in without JavaScript, and is told first what does not fit', async () => {
    const id = await gather({ capacity: 3 });
    const code = await sign(id);
    const door = `/desk/door/${id}`;
    const enter = (form: Record<string, string>) =>
      ask(door, { kind: 'entry', people: '1', firstTime: '0', key: key(), ...form }, true);
    expect((await ask('/desk/door', undefined, true)).text).toContain('Чай у клубі');
    expect((await enter({ ticket: code })).status).toBe(303);
    const twice = await enter({ ticket: code });
    expect([twice.status, twice.text.includes('уже ввійшли')]).toEqual([422, true]);
    expect((await enter({ ticket: code, anyway: 'yes' })).status).toBe(303);
    expect((await enter({ ticket: '', people: '4', firstTime: '2' })).status).toBe(303);
    expect((await enter({ ticket: 'щось' })).text).toContain('не наш квиток');
    expect((await enter({ ticket: '', people: '0' })).text).toContain('від 1 до 10');
    const page = await ask(door, undefined, true);
    for (const words of ['Один квиток показали двічі', 'Людей більше, ніж місць у залі']) {
      expect(page.text).toContain(words);
    }
    const paper = await ask(`${door}/paper`, undefined, true);
    expect(paper.text).toContain('Імен не пишіть');
    const none = await enter({ ticket: '', people: '2', firstTime: '-1' });
    expect([none.status, none.text.includes('від 0 до 10')]).toEqual([422, true]);
    const counted = await ask(
      door,
      { kind: 'paper', people: '7', firstTime: '9', key: key() },
      true,
    );
    expect([counted.status, counted.text.includes('Уперше не могло прийти більше людей')]).toEqual([
      422,
      true,
    ]);
  });

  it('prints a number for each person that overbooking lets in', async () => {
    const id = await gather({ capacity: 50, overbookingPercent: 10 });
    const { text } = await ask(`/desk/door/${id}/paper`, undefined, true);
    expect(text.split('☐')).toHaveLength(56);
  });

  it('loads the list for a telephone, and takes what the telephone kept', async () => {
    const id = await gather();
    await sign(id);
    const manifest = await ask(`/desk/door/${id}/manifest`, undefined, true);
    expect(JSON.parse(manifest.text)).toMatchObject({ gathering: id, tickets: [{ seats: 1 }] });
    const scan = {
      id: key(),
      kind: 'walk-in',
      people: 2,
      firstTime: 1,
      deviceId: key(),
      happenedAt: '2026-12-19T09:00:00Z',
    };
    const send = (scans: unknown) =>
      ask(`/desk/door/${id}/scans`, { scans: JSON.stringify(scans) }, true);
    expect(JSON.parse((await send([scan])).text)).toEqual({ kept: [scan.id], refused: [] });
    expect(JSON.parse((await send([{ ...scan, people: 3 }])).text)).toEqual({
      kept: [],
      refused: [scan.id],
    });
    const behind = { ...scan, id: key(), happenedAt: '2026-11-01T09:00:00Z' };
    await send([behind]);
    const page = await ask(`/desk/door/${id}`, undefined, true);
    expect(page.text).toContain(
      '1 відмітку зроблено раніше ніж за 12 годин до початку (1 листопада, 11:00)',
    );
    for (const wrong of [{}, [], [{ ...scan, people: 1.5 }], [{ ...scan, name: 'Ганна' }], 'x']) {
      expect((await send(wrong)).status).toBe(422);
    }
  });

  it('signs up whoever asks, and hands over the ticket', async () => {
    const id = await gather();
    const path = `/desk/door/${id}/sign-up`;
    expect((await ask(path, undefined, true)).text).toContain('Імені не питайте');
    const entered = await ask(path, { key: key(), seats: '1', contact: '' }, true);
    expect(codeIn(entered.text)).not.toBe('');
    const wrong = await ask(path, { key: key(), seats: '0', contact: '' }, true);
    expect(wrong.status).toBe(422);
  });
});
