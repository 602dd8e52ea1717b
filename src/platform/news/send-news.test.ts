import { expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import type { Mail, Mailer } from '../mail/mailer.ts';
import type { LetterCause, LetterFamily } from './few-a-day.ts';
import { limitedSender } from './send-news.ts';

/** A mail server that accepts everything, unless the test makes it unavailable. */
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
  const send = async (
    number: number,
    cause: LetterCause,
    { family = 'ticket', to = 'olena@example.org' }: { family?: LetterFamily; to?: string } = {},
  ) => {
    const sender = limitedSender({ mail, sms: undefined }, family);
    if (!sender) throw new Error('no mail');
    return await sender({ to, subject: 'Новини', text: '', sms: '', mark: [number] }, cause);
  };
  return {
    send,
    taken: () => taken.length,
    away: (is: boolean) => {
      isAway = is;
    },
  };
}

test('strangers cause five letters of a family to one address, and the rest count as not sent', async () => {
  const mail = openMail();
  const all = await Promise.all(Array.from({ length: 40 }, (_, one) => mail.send(one, 'anybody')));
  expect(all.filter((answer) => answer === 'sent')).toHaveLength(5);
  expect(all.filter((answer) => answer === 'limited')).toHaveLength(35);
  expect(mail.taken()).toBe(5);
  const capitals = { to: 'OLENA@example.org' };
  expect(await mail.send(41, 'anybody', capitals), 'written in capitals').toBe('limited');
  expect(await mail.send(42, 'anybody', { to: 'petro@example.org' }), 'to another').toBe('sent');
});

test('one form that a stranger uses up takes no letter of another form', async () => {
  const mail = openMail();
  for (let number = 0; number < 10; number += 1) await mail.send(number, 'anybody');
  expect(await mail.send(11, 'anybody', { family: 'talk' })).toBe('sent');
});

test('what the installation owes to an address is always sent, and uses up nothing', async () => {
  const mail = openMail();
  for (let number = 0; number < 10; number += 1) await mail.send(number, 'anybody');
  for (let number = 0; number < 40; number += 1) {
    expect(await mail.send(100 + number, 'follow-up')).toBe('sent');
  }
  expect(mail.taken()).toBe(45);
  const later = { to: 'petro@example.org' };
  for (let number = 0; number < 20; number += 1) await mail.send(number, 'follow-up', later);
  for (let number = 20; number < 25; number += 1) {
    expect(await mail.send(number, 'anybody', later), 'asked for by its owner').toBe('sent');
  }
  expect(await mail.send(25, 'anybody', later)).toBe('limited');
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
