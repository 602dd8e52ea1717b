import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import type { Mail, Mailer } from '#platform/mail/mailer.ts';
import type { Actor } from '#modules/identity/index.ts';
import { partnerWords } from '../../partner-words.ts';
import { endHandOver } from '../../storage/hand-overs.ts';
import type { ReportsTables } from '../../storage/tables.ts';
import { answerReport } from '../answer-report.ts';
import { reopenReport } from '../reopen-report.ts';
import { passAgain } from './pass-again.ts';
import { passReportsOn } from './pass-reports-on.ts';
import { type Council, json, type Misbehaviour, openCouncil } from '../../testing/council.ts';
import {
  ENDPOINT_KEY,
  IN_AN_HOUR,
  INSTALLATION,
  KEY,
  LATER,
  PASSED,
  passingOnForEachTest,
} from '../../testing/passing-on-for-each-test.ts';

describe('a report that is passed on to a body with a server', () => {
  const {
    reports,
    see,
    officer,
    installation,
    plantBody,
    set,
    passOnBy,
    passOn,
    run,
    handOverOf,
    passed,
  } = passingOnForEachTest();

  it('is sent once with what everybody may know, and gets its number', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    await run(council, PASSED);
    await run(council, LATER);
    expect(council.kept).toHaveLength(1);
    const { form } = council.kept[0] ?? {};
    expect(form && Object.fromEntries(form)).toMatchObject({
      api_key: KEY,
      service_code: 'LIGHT',
      lat: '45.500000',
      long: '29.700000',
    });
    expect(form?.toString()).not.toMatch(/hanna|%D0%93%D0%B0%D0%BD%D0%BD%D0%B0/i);
    const handOver = await handOverOf(id);
    expect(handOver).toMatchObject({ state: 'numbered', theirId: '1', mayHaveArrived: false });
    expect(form?.get('description')).toContain(handOver?.id);
    expect(council.asked.filter(({ path }) => path.includes(KEY))).toEqual([]);
  });

  const end = (status: number, text: string) => (response: ServerResponse) =>
    response.writeHead(status).end(text);
  const silence: Misbehaviour = () => undefined;
  const request = (id: string) =>
    `<service_requests><request><service_request_id>${id}</service_request_id></request></service_requests>`;
  const opensFile = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${request('&x;')}`;
  const unknownKey = JSON.stringify([{ code: 403, description: `Unknown key ${KEY}` }]);
  const noSuch =
    '<errors><error><code>400</code><description>No such</description></error></errors>';
  const away: Misbehaviour = (response) =>
    response.writeHead(307, { Location: 'http://127.0.0.1/' }).end();

  /** What comes before or after it keeps what is sent; what we make of it; how many it keeps once it is well, and our end. */
  const bad: readonly (readonly [
    what: string,
    how: Parameters<Council['misbehave']>[0],
    made: string,
    kept: 0 | 1,
    end: 'numbered' | 'failed',
  ])[] = [
    ['500, nothing kept', { before: end(500, 'Oops') }, 'waiting broken', 1, 'numbered'],
    ['500 after it was kept', { after: end(500, 'Oops') }, 'waiting broken', 1, 'numbered'],
    ['429', { before: end(429, 'Slow down') }, 'waiting broken', 1, 'numbered'],
    ['no answer, nothing kept', { before: silence }, 'waiting silent', 1, 'numbered'],
    ['no answer after it was kept', { after: silence }, 'waiting silent', 1, 'numbered'],
    ['cut off', { after: (response) => response.destroy() }, 'waiting silent', 1, 'numbered'],
    ['one byte', { after: (response) => response.write('[') }, 'waiting silent', 1, 'numbered'],
    ['no end', { after: end(200, ' '.repeat(30_000)) }, 'waiting unreadable', 1, 'numbered'],
    ['half JSON', { after: end(200, '[{"token": ') }, 'waiting unreadable', 1, 'numbered'],
    ['other JSON', { after: end(200, '{"ok": true}') }, 'waiting unreadable', 1, 'numbered'],
    ['HTML', { after: end(200, '<!DOCTYPE html><p>Hi') }, 'waiting unreadable', 1, 'numbered'],
    ['XML that opens a file', { after: end(200, opensFile) }, 'waiting unreadable', 1, 'numbered'],
    ['XML', { after: end(201, `<?xml version="1.0"?>${request('1')}`) }, 'numbered', 1, 'numbered'],
    ['a redirect to this machine', { before: away }, 'failed redirects', 0, 'failed'],
    [
      'our key said back',
      { before: end(403, unknownKey) },
      'failed key-refused Unknown key …',
      0,
      'failed',
    ],
    ['a refusal in XML', { before: end(400, noSuch) }, 'failed refused No such', 0, 'failed'],
  ];
  it('is kept there once, whatever comes', async () => {
    const to = await plantBody();
    await using first = await openCouncil();
    using house = await installation(first);
    await set(house, to);
    const told = [];
    for (const [what, how] of bad) {
      await using council = await openCouncil();
      const { id } = await reports.send();
      await passOn(id, to);
      council.misbehave(how);
      await run(council, PASSED);
      const made = await handOverOf(id);
      council.misbehave({});
      await run(council, LATER);
      await run(council, IN_AN_HOUR);
      const { state } = (await handOverOf(id)) ?? {};
      const words = [made?.state, made?.problem, made?.problemSaid].filter(Boolean).join(' ');
      told.push([what, words, council.kept.length, state]);
      // The next one is alone on its way.
      await see((tx) => endHandOver(tx, id));
    }
    expect(told).toEqual(bad.map(([what, , made, kept, state]) => [what, made, kept, state]));
  });

  it('would be kept there twice by whoever did not look first', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    council.misbehave({ after: silence });
    await run(council, PASSED);
    council.misbehave({});
    council.says('requests.json', () => []);
    await run(council, LATER);
    expect(council.kept).toHaveLength(2);
    expect(await handOverOf(id)).toMatchObject({ state: 'numbered', theirId: '2' });
  });

  it('is not sent again where nobody can look, until somebody has asked them', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    council.misbehave({ before: silence });
    council.says('requests.json', () => null);
    await run(council, PASSED);
    council.misbehave({});
    await run(council, LATER);
    await run(council, IN_AN_HOUR);
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'answer-lost' });
    expect(council.kept).toHaveLength(0);
    using desk = await reports.as(await officer(), IN_AN_HOUR);
    await passAgain(desk, { id });
    await run(council, IN_AN_HOUR);
    expect(council.kept).toHaveLength(1);
  });

  it('is not held up by another one that fails as nobody expected', async () => {
    await using council = await openCouncil();
    const { id, to } = await passed(council);
    const { id: next } = await reports.send({ words: 'Ще один.' });
    await passOn(next, to);
    using context = await installation(council);
    const words = partnerWords(context);
    let asked = 0;
    const request: typeof words.request = (about) => {
      asked += 1;
      if (asked === 1) throw new Error('nobody expected this');
      return words.request(about);
    };
    await expect(passReportsOn(context, { ...words, request })).rejects.toThrow('1 not passed on');
    expect(council.kept).toHaveLength(1);
    await run(council, '2026-11-25T08:10:00Z');
    expect(council.kept).toHaveLength(2);
    expect([await handOverOf(id), await handOverOf(next)]).toMatchObject([
      { state: 'numbered' },
      { state: 'numbered' },
    ]);
  });

  it('is given up after days, and sent when somebody presses', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    council.misbehave({ before: end(503, '') });
    for (const at of ['T08:00:00Z', 'T08:02:00Z', 'T08:20:00Z', 'T12:00:00Z']) {
      await run(council, `2026-11-25${at}`);
    }
    expect(await handOverOf(id)).toMatchObject({ state: 'waiting', tries: 4 });
    await run(council, '2026-11-30T09:00:00Z');
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'broken' });
    council.misbehave({});
    await run(council, '2026-12-01T09:00:00Z');
    expect(council.kept).toHaveLength(0);
    using desk = await reports.as(await officer(), '2026-12-01T09:30:00Z');
    expect(await passAgain(desk, { id })).toEqual({ ok: true, value: undefined });
    expect(await passAgain(desk, { id })).toEqual({ ok: true, value: undefined });
    await run(council, '2026-12-01T09:31:00Z');
    expect(council.kept).toHaveLength(1);
  });

  it('never leaves while it is for the police alone, or once it was taken back', async () => {
    await using council = await openCouncil();
    const to = await plantBody();
    using context = await installation(council);
    await set(context, to);
    const { id: noise } = await reports.send({ category: 'noise' });
    await passOn(noise, to);
    expect(await handOverOf(noise)).toBeUndefined();
    const { id } = await reports.send();
    await passOn(id, to);
    await see((tx) =>
      tx
        .$extendTables<ReportsTables>()
        .updateTable('reports.report')
        .set({ visibility: 'confidential' })
        .where('id', '=', id)
        .execute(),
    );
    await run(council, PASSED);
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'no-way' });
    const { id: back } = await reports.send({ words: 'Ще один.' });
    await passOn(back, to);
    using desk = await reports.as(await officer(), PASSED);
    const seenAt = (await reports.rows()).find((one) => one.id === back)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status: 'accepted', words: 'Беремо самі.', passedTo: undefined } as const;
    await answerReport(desk, { id: back, ...step, duplicateOf: undefined, seenAt });
    await run(council, LATER);
    expect(council.asked).toEqual([]);
  });

  it('is not waited for once its author opened it again before it went', async () => {
    await using council = await openCouncil();
    const to = await plantBody();
    using house = await installation(council);
    await set(house, to);
    const { id, code } = await reports.send();
    await passOn(id, to);
    using author = await reports.as({ kind: 'resident' }, LATER);
    expect(await reopenReport(author, { code, words: 'Досі темно.' })).toMatchObject({ ok: true });
    await run(council, LATER);
    expect(council.asked).toEqual([]);
    expect(await handOverOf(id)).toBeUndefined();
  });

  it('gets its number by a token, where they first look at it', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    council.misbehave({ after: (response) => json(response, { token: 'abc' }) });
    await run(council, PASSED);
    expect(await handOverOf(id)).toMatchObject({ state: 'taken', token: 'abc' });
    council.says('tokens/abc.json', () => [{ token: 'abc', service_request_id: 77 }]);
    await run(council, IN_AN_HOUR);
    expect(await handOverOf(id)).toMatchObject({ state: 'numbered', theirId: '77' });
  });

  it('goes by letter to a body that has an address of mail alone', async () => {
    await using council = await openCouncil();
    const to = await plantBody();
    const { id } = await reports.send({ contact: { kind: 'email', value: 'hanna@example.org' } });
    const sent: Mail[] = [];
    const mail: Mailer = {
      send: async (letter) => {
        sent.push(letter);
        if (sent.length === 1) throw new Error('the mail server is away');
        return ok(undefined);
      },
      answers: async () => true,
    };
    const withMail = async (actor: Actor, at: string) => {
      const context = await reports.as(actor, at);
      const get = (asked: OrganisationId) => {
        const body = context.organisations.get(asked);
        return body && { ...body, email: 'rada@example.org' };
      };
      const platform = { ...context.platform, outgoing: council.outgoing, mail };
      const organisations = { ...context.organisations, get };
      return { ...context, platform, organisations, endpointKey: ENDPOINT_KEY };
    };
    using desk = await withMail(await officer(), PASSED);
    await passOnBy(desk, id, to);
    using now = await withMail(INSTALLATION, PASSED);
    await passReportsOn(now, partnerWords(now));
    expect(await handOverOf(id)).toMatchObject({ state: 'waiting', problem: 'mail-silent' });
    using later = await withMail(INSTALLATION, LATER);
    await passReportsOn(later, partnerWords(later));
    expect(await handOverOf(id)).toMatchObject({ state: 'mailed', nextAt: undefined });
    expect(new Set(sent.map((letter) => letter.id)).size).toBe(1);
    expect(sent.at(-1)).toMatchObject({ to: 'rada@example.org' });
    expect(sent.at(-1)?.text).toContain('Біля магазину не світить ліхтар.');
    expect(sent.at(-1)?.text).not.toContain('hanna');
  });
});
