import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { describe, expect, it } from 'vitest';
import type { GatheringId } from '#kernel/ids.ts';
import { notBefore } from '#platform/events/not-before.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { openNews } from '#platform/news/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { attendanceHandlers } from '../by-itself.ts';
import { writeLetter } from '../pages/write-letter.ts';
import { attendanceForEachTest, teaParty } from '../testing.ts';
import { actOnTicket } from './act-on-ticket.ts';
import { remindVisitors } from './remind-visitors.ts';
import { cancelGathering, type SaveGathering } from './save-gathering.ts';
import { signUp } from './sign-up.ts';
import { tellOfChange } from './tell-of-change.ts';

const JOB = { kind: 'system', name: 'test' } as const;
const EMAIL = { kind: 'email', value: 'hanna@example.org' } as const;
const PHONE = { kind: 'phone', value: '+380670000009' } as const;

describe('whoever left a telephone or an address', () => {
  const attendance = attendanceForEachTest();
  /** Everything that happened, told to the handlers twice. */
  const hear = async (platform: Partial<Platform>, at?: string) => {
    const context = attendance.as(JOB, at, platform);
    const events = await context.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'subject', 'sequence'])
      .orderBy('sequence')
      .execute();
    for (const event of [...events, ...events]) {
      const subject = event.subject as Record<string, string>;
      for (const handler of attendanceHandlers(context)) {
        if (!handler.types.includes(event.type)) continue;
        await handler.handle({ ...event, type: event.type as `a.${string}`, subject });
      }
    }
  };
  const sign = async (id: GatheringId, contact: NewsContact, platform: object, at?: string) => {
    const context = attendance.as(RESIDENT, at, platform);
    const signed = await signUp(context, attendance.wish(id, { contact }));
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
    return { ...signed.value, code: context.tickets.codeOf(signed.value.id) };
  };

  it('is written once that they are signed up, with a link that gives the seat back and no code', async () => {
    const { mails, texts, platform } = openNews();
    const id = await attendance.gather();
    const { code, id: signUpId } = await sign(id, EMAIL, platform);
    await sign(id, PHONE, platform);
    await hear(platform);
    expect(mails).toHaveLength(1);
    expect(texts, 'the page said so already').toEqual([]);
    const [{ text, subject, to } = { text: '', subject: '', to: '' }] = mails;
    expect(to).toBe(EMAIL.value);
    expect(subject).toBe('Ви записані: Чай у клубі');
    expect(text.replaceAll('\u00a0', ' ')).toContain('19 грудня, 11:00');
    for (const secret of [code, signUpId]) expect(text).not.toContain(secret);
    const link = /\/ticket\/link\/([\w-]+)/.exec(text)?.[1] ?? '';
    const cancelled = await actOnTicket(attendance.as(RESIDENT), { link }, 'cancel');
    expect(cancelled).toMatchObject({ ok: true });
  });

  it('is offered a seat by a letter or an SMS of one part', async () => {
    const { mails, texts, platform } = openNews();
    const id = await attendance.gather({ capacity: 2, mostSeats: 2 });
    await attendance.sign(id, { seats: 2 });
    await sign(id, EMAIL, platform);
    await sign(id, PHONE, platform);
    const [first] = await attendance.kept(id);
    const { tickets } = attendance.as(RESIDENT);
    const code = first && tickets.codeOf(first.id);
    if (!code) throw new Error('nobody signed up');
    await actOnTicket(attendance.as(RESIDENT), { code }, 'cancel');
    await hear(platform);
    expect(mails.map(({ subject }) => subject)).toEqual(['Є вільне місце: Чай у клубі']);
    expect(mails[0]?.text).toMatch(/\/ticket\/link\/[\w-]{43}\n/);
    // When and where stand together.
    expect(mails[0]?.text).toMatch(/Коли: .+\nДе: .+\n\nМи тримаємо місце для вас до /);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.text.length).toBeLessThanOrEqual(70);
  });

  it('is reminded three times, each once, and not of an hour that struck before they signed up', async () => {
    const { mails, texts, platform } = openNews();
    const id = await attendance.gather();
    await sign(id, EMAIL, platform);
    await sign(id, PHONE, platform, '2026-12-18T12:00:00Z');
    const remind = async (at: string) => {
      for (let twice = 0; twice < 2; twice += 1) {
        expect(await remindVisitors(attendance.as(JOB, at, platform), writeLetter)).toMatchObject({
          value: { failed: 0 },
        });
      }
    };
    await remind('2026-12-11T09:00:00Z');
    expect(mails).toHaveLength(0);
    await remind('2026-12-12T10:00:00Z');
    await remind('2026-12-18T12:05:00Z');
    expect([mails.length, texts.length]).toEqual([2, 0]);
    await remind('2026-12-19T07:30:00Z');
    await remind('2026-12-19T09:00:00Z');
    expect([mails.length, texts.length]).toEqual([3, 1]);
    expect(texts[0]?.text).toBe('Поруч: 19 грудня, 11:00 — Чай у клубі');
    expect(await remindVisitors(attendance.as(RESIDENT), writeLetter)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  it('is told at once that it was moved, or does not take place, and is reminded of the new day', async () => {
    const { mails, platform } = openNews();
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather(owner);
    await sign(id, EMAIL, platform);
    const times: Partial<SaveGathering> = {
      startsAt: Temporal.Instant.from('2026-12-20T09:00Z'),
      endsAt: Temporal.Instant.from('2026-12-20T12:00Z'),
    };
    await attendance.gather({ ...owner, ...times }, '2026-12-19T06:00:00Z');
    await hear(platform, '2026-12-19T06:00:00Z');
    expect(mails.map(({ subject }) => subject)).toContain('Змінився час: Чай у клубі');
    await remindVisitors(attendance.as(JOB, '2026-12-19T10:00:00Z', platform), writeLetter);
    expect(mails.at(-1)?.subject).toBe('Нагадуємо: Чай у клубі');
    const system = attendance.as(JOB);
    await inTransaction(system, (tx) => cancelGathering(tx, system, owner));
    await hear(platform, '2026-12-19T11:00:00Z');
    expect(mails.at(-1)?.subject).toBe('Не відбудеться: Чай у клубі');
    expect(new Set(mails.map((one) => one.id)).size).toBe(mails.length);
  });

  it('is told at once, once and by an SMS of one part, that it is elsewhere, and not reminded a second time of the hour', async () => {
    const { mails, texts, platform } = openNews();
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather(owner);
    await sign(id, EMAIL, platform);
    await sign(id, PHONE, platform);
    await attendance.gather({ ...owner, isElsewhere: true }, '2026-12-19T06:00:00Z');
    await hear(platform, '2026-12-19T06:00:00Z');
    expect(mails.at(-1)?.subject).toBe('Змінилося місце: Чай у клубі');
    expect(mails.at(-1)?.text).toContain('Де: Будинок культури, вул. Миру, 4.');
    expect(texts.map(({ text }) => text)).toEqual([
      'Поруч: інше місце, 19 грудня, 11:00 — Будинок культури, вул. Миру, 4',
    ]);
    const told = mails.length;
    await remindVisitors(attendance.as(JOB, '2026-12-19T06:10:00Z', platform), writeLetter);
    expect(mails).toHaveLength(told);
  });

  it('is told of both, each once, where another time and then another place waited for the morning', async () => {
    const { texts, platform } = openNews();
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather(owner);
    await sign(id, PHONE, platform);
    const times = {
      startsAt: Temporal.Instant.from('2026-12-20T09:00Z'),
      endsAt: Temporal.Instant.from('2026-12-20T12:00Z'),
    };
    await attendance.gather({ ...owner, ...times }, '2026-12-18T20:00:00Z');
    await attendance.gather({ ...owner, ...times, isElsewhere: true }, '2026-12-18T20:05:00Z');
    await hear(platform, '2026-12-19T06:00:00Z');
    expect(texts.map(({ text }) => text)).toEqual([
      'Поруч: новий час, 20 грудня, 11:00 — Чай у клубі',
      'Поруч: інше місце, 20 грудня, 11:00 — Будинок культури, вул. Миру, 4',
    ]);
  });

  it('is written to again where the mail server was away, and never where it takes nothing for them', async () => {
    const { platform } = openNews();
    const id = await attendance.gather();
    await sign(id, EMAIL, platform);
    let tries = 0;
    const away: Mailer = {
      send: () => {
        tries += 1;
        if (tries === 1) return Promise.reject(new Error('away'));
        return Promise.resolve({ ok: false, refusal: 'refused' });
      },
      answers: () => Promise.resolve(false),
    };
    const remind = (at: string, mail = away) =>
      remindVisitors(attendance.as(JOB, at, { ...platform, mail }), writeLetter);
    const send = () =>
      Promise.reject(notBefore(Temporal.Instant.from('2026-12-13T06:00Z'), 'night'));
    const asleep = { ...away, send };
    expect(await remind('2026-12-12T10:00:00Z', asleep)).toMatchObject({ value: { failed: 0 } });
    expect(await remind('2026-12-12T10:00:00Z')).toMatchObject({ value: { failed: 1 } });
    expect(await remind('2026-12-12T10:05:00Z')).toMatchObject({ value: { failed: 0 } });
    await remind('2026-12-18T10:00:00Z');
    expect(tries).toBe(2);
  });

  it('is told that it does not take place though another one is not reached now', async () => {
    const { mails, platform } = openNews();
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather(owner);
    await sign(id, EMAIL, platform);
    await sign(id, { ...EMAIL, value: 'petro@example.org' }, platform);
    const system = attendance.as(JOB);
    await inTransaction(system, (tx) => cancelGathering(tx, system, owner));
    let isFirst = true;
    const send: Mailer['send'] = async (mail) => {
      if (isFirst) {
        isFirst = false;
        throw new Error('away');
      }
      return await platform.mail.send(mail);
    };
    const context = attendance.as(JOB, undefined, {
      ...platform,
      mail: { ...platform.mail, send },
    });
    const told = () => tellOfChange(context, writeLetter, { id, telling: 'cancelled' });
    await expect(told()).rejects.toThrow('away');
    expect(mails).toHaveLength(1);
    expect(await told()).toMatchObject({ ok: true });
    expect(new Set(mails.map(({ to }) => to)).size).toBe(2);
  });
});
