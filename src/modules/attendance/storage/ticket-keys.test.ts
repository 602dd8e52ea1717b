import { verifyAsync } from '@noble/ed25519';
import jsQR from 'jsqr';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { newId, parseId } from '#kernel/ids.ts';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { ticketKeys } from './ticket-keys.ts';
import { readTicket, TICKET_LENGTH } from '#kernel/tickets/ticket.ts';

const keys = ticketKeys(new Uint8Array(32).fill(7));
const others = ticketKeys(new Uint8Array(32).fill(8));
const id = newId<'sign-up'>(systemRandom);

describe('a ticket', () => {
  it('is a QR code of the fifth version, and says whose sign-up it is', () => {
    const text = keys.ticketOf(id);
    expect(text).toHaveLength(TICKET_LENGTH);
    expect(QRCode.create(text, { errorCorrectionLevel: 'M' }).version).toBe(5);
    expect(keys.read(text)).toBe(id);
  });

  it('is read back from its square by what old telephones load to read it', () => {
    const text = keys.ticketOf(id);
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const [scale, quiet] = [4, 4];
    const side = (modules.size + 2 * quiet) * scale;
    const picture = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let place = 0; place < side * side; place += 1) {
      const [row, column] = [Math.floor(place / side), place % side].map(
        (pixel) => Math.floor(pixel / scale) - quiet,
      );
      const isDark = row !== undefined && column !== undefined && isBlack(modules, row, column);
      if (isDark) picture.fill(0, place * 4, place * 4 + 3);
    }
    expect(jsQR(picture, side, side)?.data).toBe(text);
  });

  it('is seen to be ours by the public key alone, on a telephone that cannot do it by itself, too', async () => {
    const ticket = readTicket(keys.ticketOf(id));
    if (!ticket) throw new Error('no ticket');
    expect(ticket.id).toBe(id);
    expect(await verifyAsync(ticket.signature, ticket.payload, keys.publicKey)).toBe(true);
    expect(await verifyAsync(ticket.signature, ticket.payload, others.publicKey)).toBe(false);
    const imported = await crypto.subtle.importKey('raw', keys.publicKey, 'Ed25519', false, [
      'verify',
    ]);
    const { signature, payload } = ticket;
    expect(await crypto.subtle.verify('Ed25519', imported, signature, payload)).toBe(true);
  });

  it('that begins with a space is read without it, too', () => {
    const begins = parseId<'sign-up'>('05b1f2aa-0000-4000-8000-00000000abcd');
    if (!begins) throw new Error('no id');
    const text = keys.ticketOf(begins);
    expect(text).toMatch(/^ .*[0-5]$/);
    expect(keys.read(text)).toBe(begins);
    expect(keys.read(`${text.trim()}\n`)).toBe(begins);
  });

  it('of another house, or with a letter changed, is none', () => {
    const text = keys.ticketOf(id);
    expect(keys.read(others.ticketOf(id))).toBeUndefined();
    for (const [place, letter] of [...text].entries()) {
      const other = letter === '0' ? '1' : '0';
      expect(keys.read(text.slice(0, place) + other + text.slice(place + 1))).toBeUndefined();
    }
  });

  it.each(['', 'https://example.org', 'Ж'.repeat(122), ':'.repeat(122), '0'.repeat(123)])(
    '«%s» is none',
    (text) => {
      expect(readTicket(text)).toBeUndefined();
    },
  );

  it('has a code to be read out, which nobody makes of its id', () => {
    expect(spokenCode(keys.codeOf(id))).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(keys.codeOf(id)).toBe(keys.codeOf(id));
    expect(others.codeOf(id)).not.toBe(keys.codeOf(id));
  });

  it('has links in letters, each of its own', () => {
    const links = [
      keys.linkOf('cancel', id, 0),
      keys.linkOf('offer', id, 1),
      keys.linkOf('offer', id, 2),
    ];
    expect(new Set(links).size).toBe(3);
    for (const link of links) expect(link).toMatch(/^[\w-]{43}$/);
  });

  it('is checked in less than a millisecond', () => {
    const text = keys.ticketOf(id);
    // The processor's time, of many: a machine with other work changes it little.
    const started = process.threadCpuUsage();
    for (let times = 0; times < 100; times += 1) keys.read(text);
    expect(process.threadCpuUsage(started).user).toBeLessThan(100_000);
  });
});

function isBlack(
  { size, data }: { readonly size: number; readonly data: Uint8Array },
  row: number,
  column: number,
): boolean {
  const isWithin = row >= 0 && column >= 0 && row < size && column < size;
  return isWithin && data[row * size + column] === 1;
}
