import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { ticketKeys } from '../storage/ticket-keys.ts';
import { markOf } from '../use-cases/read-door.ts';
import { judgeTicket } from './judge-ticket.ts';
import type { KeptManifest } from './kept-door.ts';

const keys = ticketKeys(new Uint8Array(32).fill(7));
const others = ticketKeys(new Uint8Array(32).fill(8));
const gathering = newId<'gathering'>(systemRandom);
const ticketOf = (state: string, came = 0) => {
  const id = newId<'sign-up'>(systemRandom);
  return { id, state, seats: 2, came, mark: markOf(gathering, keys.codeOf(id)) };
};
const [seated, cancelled, waiting, inside] = [
  ticketOf('confirmed'),
  ticketOf('cancelled'),
  ticketOf('waiting'),
  ticketOf('confirmed', 2),
];
const manifest: KeptManifest = {
  gathering,
  title: 'Чай у клубі',
  publicKey: keys.publicKey.toBase64(),
  loadedAt: '2026-12-19T08:00:00Z',
  tickets: [seated, cancelled, waiting, inside],
};
const judge = (text: string, people = 1, cameHere: readonly string[] = []) =>
  judgeTicket(manifest, new Set(cameHere), { text, people });

describe('a ticket that is shown where there is no network', () => {
  it('is welcome by its square and by its digits', async () => {
    const welcome = { kind: 'welcome', ticketId: seated.id, seats: 2 };
    expect(await judge(keys.ticketOf(seated.id), 2)).toEqual(welcome);
    const digits = keys.codeOf(seated.id).replace(/(....)/g, '$1 ');
    expect(await judge(digits, 2)).toEqual(welcome);
  });

  it.each([
    ['cancelled', keys.ticketOf(cancelled.id), 1],
    ['notSeated', keys.ticketOf(waiting.id), 1],
    ['twice', keys.ticketOf(inside.id), 1],
    ['more', keys.ticketOf(seated.id), 3],
    ['fewer', keys.ticketOf(seated.id), 1],
    ['new', keys.ticketOf(newId<'sign-up'>(systemRandom)), 1],
    ['notOurs', others.ticketOf(seated.id), 1],
    ['notOurs', others.codeOf(seated.id), 1],
    ['notOurs', 'https://example.org', 1],
  ])('is told to be %s', async (kind, text, people) => {
    expect(await judge(text, people)).toMatchObject({ kind });
  });

  it('is known to have come in on this telephone', async () => {
    expect(await judge(keys.ticketOf(seated.id), 1, [seated.id])).toMatchObject({ kind: 'twice' });
  });
});
