import { afterEach, describe, expect, test, vi } from 'vitest';
import type { KeptWork } from './kept-work.ts';
import { sendWork } from './send-work.ts';

const ENTRY: KeptWork = {
  key: '5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613',
  kind: 'visit',
  name: 'Відвідування вдома',
  count: '1',
  day: '2026-11-25',
};

const sentTo = async (answer: () => Response) => {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
  return await sendWork('/desk/work/receive', ENTRY, 'a1');
};

describe('work that a telephone kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is forgotten only when the answer names it', async () => {
    const received = { received: ENTRY.key, at: '14:02', as: 'a1' };
    expect(await sentTo(() => Response.json(received))).toEqual({
      kind: 'received',
      at: '14:02',
      as: 'a1',
    });
    expect(await sentTo(() => Response.json({ ...received, received: 'another' }))).toEqual({
      kind: 'unsent',
    });
    expect(await sentTo(() => new Response('<!doctype html>'))).toEqual({ kind: 'unsent' });
  });

  test('waits for whoever has to sign in, and for an officer', async () => {
    expect(await sentTo(() => new Response('', { status: 401 }))).toEqual({ kind: 'signed-out' });
    expect(await sentTo(() => new Response('', { status: 404 }))).toEqual({ kind: 'no-officer' });
  });

  test('waits where another officer sent from this telephone before', async () => {
    expect(await sentTo(() => Response.json({ other: ENTRY.key }))).toEqual({ kind: 'other' });
    expect(await sentTo(() => Response.json({ other: 'another' }))).toEqual({ kind: 'unsent' });
  });

  test('waits where nobody answers, or not now', async () => {
    expect(await sentTo(() => new Response('', { status: 503 }))).toEqual({ kind: 'unsent' });
    expect(
      await sentTo(() => {
        throw new TypeError('no network');
      }),
    ).toEqual({ kind: 'unsent' });
  });

  test('says why it is refused', async () => {
    const refused = { refused: ENTRY.key, why: 'Цей день ще не настав.' };
    expect(await sentTo(() => Response.json(refused))).toEqual({
      kind: 'refused',
      why: 'Цей день ще не настав.',
    });
  });
});
