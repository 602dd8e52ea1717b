import { expect, test } from 'vitest';
import { ok } from '../../kernel/result.ts';
import type { Mail, Mailer } from '../mail/mailer.ts';
import { type News, newsSender } from './send-news.ts';

/** A mail server that takes everything, unless the test says that it is away. */
function openMail() {
  const taken: Mail[] = [];
  let isAway = false;
  const mail: Mailer = {
    send: async (letter) => {
      await Promise.resolve();
      if (isAway) throw new Error('away');
      taken.push(letter);
      return ok(undefined);
    },
    answers: () => Promise.resolve(true),
  };
  /** As each family of letters does it: with a sender of its own. */
  const send = async (number: number, cause?: News['cause'], to = 'olena@example.org') => {
    const sender = newsSender({ mail, sms: undefined }, 'email');
    if (!sender) throw new Error('no mail');
    return await sender({ to, subject: 'Новини', text: '', sms: '', mark: [number], cause });
  };
  return {
    send,
    taken: () => taken.length,
    away: (is: boolean) => {
      isAway = is;
    },
  };
}

test('forty letters that strangers cause at one moment, of all families, are six to one address', async () => {
  const mail = openMail();
  const sent = Array.from({ length: 40 }, (_, number) => mail.send(number, 'anybody'));
  expect(new Set(await Promise.all(sent)), 'nobody is told').toEqual(new Set([false]));
  expect(mail.taken()).toBe(6);
  await mail.send(41, 'anybody', 'OLENA@example.org');
  expect(mail.taken(), 'written in capitals').toBe(6);
  await mail.send(42, 'anybody', 'petro@example.org');
  expect(mail.taken(), 'to another').toBe(7);
});

test('what comes of it later has the rest of the day, and what was asked for is always sent', async () => {
  const mail = openMail();
  for (let number = 0; number < 10; number += 1) await mail.send(number, 'anybody');
  for (let number = 0; number < 40; number += 1) await mail.send(100 + number);
  expect(mail.taken()).toBe(20);
  for (let number = 0; number < 5; number += 1) await mail.send(200 + number, 'confirmed');
  expect(mail.taken()).toBe(25);
});

test('a letter that was not taken counts as none', async () => {
  const mail = openMail();
  mail.away(true);
  for (let time = 0; time < 30; time += 1) {
    await expect(mail.send(1, 'anybody')).rejects.toThrow('away');
  }
  mail.away(false);
  await mail.send(1, 'anybody');
  expect(mail.taken()).toBe(1);
});
