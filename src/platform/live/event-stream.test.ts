import { describe, expect, it, vi } from 'vitest';
import type { Event } from '../events/event.ts';
import { createLogger } from '../log/logger.ts';
import { eventStream } from './event-stream.ts';
import { createListeners } from './listeners.ts';
import type { Live, Missed } from './live.ts';

const event = (area: string): Event => ({
  id: area,
  sequence: 1n,
  type: 'area.imported',
  subject: { area },
});

/** A live stream that is controlled by the test. */
function liveByHand(missed: () => Promise<Missed> = async () => ({ events: [] })) {
  const listeners = createListeners(createLogger('silent'));
  let position = 100;
  const live: Live = {
    on: listeners.add,
    acknowledged: () => Promise.resolve(),
    position: () => String(position),
    since: missed,
  };
  return {
    live,
    happen: (area: string) => listeners.tell(event(area)),
    move: (to: number) => {
      position = to;
    },
  };
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value, done } = await reader.read();
  return done ? 'the end' : new TextDecoder().decode(value);
}

const message = (area: string, position?: number) =>
  `${position === undefined ? '' : `id: ${position}\n`}event: area.imported\ndata: {"id":"${area}","subject":{"area":"${area}"}}\n\n`;

describe('a browser that listens', () => {
  it('first learns its position, then hears what happens', async () => {
    const { live, happen, move } = liveByHand();
    const reader = eventStream(live, ['area.*'], undefined).getReader();
    expect(await read(reader)).toBe('retry: 2000\n\n');
    expect(await read(reader)).toBe('id: 100\n\n');
    move(105);
    happen('x');
    expect(await read(reader)).toBe(message('x', 105));
    await reader.cancel();
  });

  it('that comes back hears what it missed first, and no newer position before that', async () => {
    const missed = Promise.withResolvers<Missed>();
    const { live, happen } = liveByHand(() => missed.promise);
    const reader = eventStream(live, ['area.*'], '90').getReader();
    happen('during');
    missed.resolve({ events: [event('missed')] });
    expect(await read(reader)).toBe('retry: 2000\n\n');
    expect(await read(reader)).toBe(message('missed'));
    expect(await read(reader)).toBe(message('during'));
    expect(await read(reader)).toBe('id: 100\n\n');
    await reader.cancel();
  });

  it('that was away too long is told to read everything afresh', async () => {
    const { live } = liveByHand(async () => 'too-many');
    const reader = eventStream(live, ['area.*'], '1').getReader();
    await read(reader);
    expect(await read(reader)).toBe('event: reload\ndata: {}\n\n');
    await reader.cancel();
  });

  it('is sent away, to come back later, when what it missed cannot be read', async () => {
    const { live } = liveByHand(async () => {
      throw new Error('the database is away');
    });
    const reader = eventStream(live, ['area.*'], '90').getReader();
    await read(reader);
    expect(await read(reader)).toBe('the end');
  });

  it('that does not read fast enough is cut off, and nothing piles up', async () => {
    const { live, happen } = liveByHand();
    const reader = eventStream(live, ['area.*'], undefined, { buffer: 10 }).getReader();
    for (let index = 0; index < 1_000; index += 1) happen(`${index}`);
    const messages: string[] = [];
    while (messages.at(-1) !== 'the end') messages.push(await read(reader));
    expect(messages).toHaveLength(11);
  });

  it('hears a sign of life, and nobody speaks to it any more when it has gone', async () => {
    vi.useFakeTimers();
    const { live, happen, move } = liveByHand();
    const on = vi.spyOn(live, 'on');
    const reader = eventStream(live, ['area.*'], undefined, { heartbeat: 1_000 }).getReader();
    await read(reader);
    await read(reader);
    move(107);
    vi.advanceTimersByTime(1_000);
    expect(await read(reader)).toBe('id: 107\n\n');
    expect(on).toHaveBeenCalledOnce();
    await reader.cancel();
    expect(vi.getTimerCount()).toBe(0);
    happen('nobody hears it');
    vi.useRealTimers();
  });
});
