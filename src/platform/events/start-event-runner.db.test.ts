import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../database/testing.ts';
import { registerHandlers, takeDeliveries } from './deliveries.ts';
import type { Event, EventHandler, NewEvent } from './event.ts';
import { notBefore } from './not-before.ts';
import { recordEvent } from './record-event.ts';
import { removeOldEvents } from './remove-old-events.ts';
import { type EventRunner, startEventRunner } from './start-event-runner.ts';

describe('the handlers of events', () => {
  let platform: TestPlatform;
  let runners: EventRunner[];
  beforeEach(async () => {
    platform = await testPlatform();
    runners = [];
  });
  afterEach(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    await platform.close();
  });

  const start = async (handlers: readonly EventHandler[], options: object = {}) => {
    const { database, live, log } = platform;
    const runner = await startEventRunner({ database, live, log, handlers, ...options });
    runners.push(runner);
    return runner;
  };
  const record = (area: string, further: Partial<NewEvent> = {}) =>
    platform.database.transaction((tx) =>
      recordEvent(tx, platform.clock, platform.random, {
        type: 'area.imported',
        subject: { area },
        ...further,
      }),
    );
  const deliveries = () =>
    platform.database.write.selectFrom('platform.event_delivery').selectAll().execute();
  const handler = (name: string, handle: (event: Event) => Promise<void>): EventHandler => ({
    name,
    types: ['area.*'],
    handle,
  });
  const collect = (name: string) => {
    const areas: string[] = [];
    return {
      areas,
      handler: handler(name, async ({ subject }) => void areas.push(subject.area ?? '')),
    };
  };

  it('see what they asked for, and only that', async () => {
    const { areas, handler: search } = collect('search');
    await start([search]);
    await record('officer', { type: 'officer.changed' });
    await record('Білолісся');
    await expect.poll(() => areas).toEqual(['Білолісся']);
    await expect.poll(deliveries).toEqual([]);
  });

  it('see what another process recorded while none of them ran', async () => {
    const { areas, handler: search } = collect('search');
    await registerHandlers(platform.database, [search]);
    await record('while it was off');
    await start([search]);
    await expect.poll(() => areas).toEqual(['while it was off']);
  });

  it('never see a fact that did not come about', async () => {
    const { areas, handler: search } = collect('search');
    await start([search]);
    const broken = platform.database.transaction(async (tx) => {
      await recordEvent(tx, platform.clock, platform.random, {
        type: 'area.imported',
        subject: { area: 'never' },
      });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    await record('after');
    await expect.poll(() => areas).toEqual(['after']);
  });

  it('see each event once, though two runners work side by side', async () => {
    const seen: string[] = [];
    const slow = (runner: string) =>
      handler('search', async ({ subject }) => {
        await wait(Math.random() * 4);
        seen.push(`${runner} ${subject.area}`);
      });
    await start([slow('first')]);
    await start([slow('second')]);
    const areas = Array.from({ length: 120 }, (_, index) => `${index}`);
    await Promise.all(areas.map((area) => record(area)));
    await expect.poll(deliveries).toEqual([]);
    expect(seen).toHaveLength(areas.length);
    expect(new Set(seen.map((line) => line.split(' ')[1]))).toEqual(new Set(areas));
    expect(new Set(seen.map((line) => line.split(' ')[0]))).toEqual(new Set(['first', 'second']));
  });

  it('see many events together if they can, an urgent one alone', async () => {
    const seen: number[] = [];
    const many: EventHandler = {
      ...handler('many', async () => void seen.push(1)),
      handleTogether: async (events) => void seen.push(events.length),
    };
    await registerHandlers(platform.database, [many]);
    await platform.database.transaction(async (tx) => {
      for (let count = 0; count < 70; count += 1) {
        const event = {
          type: 'area.imported',
          subject: { area: `${count}` },
          urgent: count === 69,
        };
        await recordEvent(tx, platform.clock, platform.random, event as NewEvent);
      }
    });
    await start([many]);
    await expect.poll(deliveries).toEqual([]);
    expect(seen).toEqual([1, 32, 32, 5]);
  });

  it('see each event alone after they failed with several', async () => {
    const { areas, handler: alone } = collect('many');
    const many = { ...alone, handleTogether: () => Promise.reject(new TypeError('one of them')) };
    await registerHandlers(platform.database, [many]);
    for (const area of ['one', 'two', 'three']) await record(area);
    await start([many]);
    await expect.poll(deliveries).toEqual([]);
    expect(areas).toEqual(['one', 'two', 'three']);
  });

  it('see an event alone once it has failed, so that it fails no others', async () => {
    await registerHandlers(platform.database, [collect('many').handler]);
    const free = { ordinary: ['many'], urgent: [], together: ['many'] };
    const take = async (leaseSeconds: number) => {
      const taken = await takeDeliveries(platform.database, free, leaseSeconds);
      return taken.map(({ event }) => event.subject.area);
    };
    for (const area of ['one', 'two']) await record(area);
    expect(await take(0)).toEqual(['one', 'two']);
    for (const area of ['three', 'four']) await record(area);
    await sql`update platform.event_delivery set due_at = due_at - interval '1 hour'
      where attempts = 0`.execute(platform.database.write);
    expect(await take(60)).toEqual(['three', 'four']);
    await record('five');
    const rest = [await take(60), await take(60), await take(60)];
    expect(rest.map(String).toSorted()).toEqual(['five', 'one', 'two']);
  });

  it('see an event again when the process that had taken it was killed', async () => {
    const { areas, handler: search } = collect('search');
    await registerHandlers(platform.database, [search]);
    await record('taken and never finished');
    const lane = { ordinary: ['search'], urgent: [] };
    expect(await takeDeliveries(platform.database, lane, 0.5)).toHaveLength(1);
    expect(await takeDeliveries(platform.database, lane, 0.5)).toEqual([]);
    await start([search]);
    await expect.poll(() => areas).toEqual(['taken and never finished']);
  });

  it('keep an event as long as they work on it, longer than the lease', async () => {
    let times = 0;
    const thorough = handler('thorough', async () => {
      times += 1;
      await wait(1_500);
    });
    await start([thorough], { leaseSeconds: 0.4, lookEvery: 50 });
    await start([thorough], { leaseSeconds: 0.4, lookEvery: 50 });
    await record('x');
    await expect.poll(() => times).toBe(1);
    await expect.poll(deliveries).toEqual([]);
    expect(times).toBe(1);
  });

  it('see an event again after they failed, and hold up no other handler', async () => {
    const { areas, handler: search } = collect('search');
    let attempts = 0;
    const weak = handler('weak', async () => {
      attempts += 1;
      if (attempts === 1) throw new TypeError('Оксана Вигадана lives here');
    });
    await start([weak, search]);
    await record('x');
    await expect.poll(() => areas).toEqual(['x']);
    await expect.poll(async () => (await deliveries())[0]?.last_error).toBe('TypeError');
    await expect.poll(deliveries).toEqual([]);
    expect(attempts).toBe(2);
  });

  it('see an event again no earlier than they said', async () => {
    const times: number[] = [];
    const asleep = handler('asleep', async () => {
      times.push(Date.now());
      const until = Temporal.Now.instant().add({ milliseconds: 1_600 });
      if (times.length === 1) throw notBefore(until, 'at night');
    });
    await start([asleep], { lookEvery: 50 });
    await record('x');
    await expect.poll(() => times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1_500);
    await expect.poll(deliveries).toEqual([]);
  });

  it('hold up no other handler when they never come back', async () => {
    const { areas, handler: search } = collect('search');
    const hung = handler('hung', () => new Promise(() => undefined));
    await start([hung, search], { handlerSeconds: 0.3 });
    await record('one');
    await record('two');
    await expect.poll(() => areas).toEqual(['one', 'two']);
    await expect
      .poll(async () => (await deliveries()).map(({ last_error }) => last_error))
      .toEqual(['Error', 'Error']);
  });

  it('see an urgent event at once, though they are busy with others', async () => {
    const order: string[] = [];
    const busy = handler('busy', async ({ subject }) => {
      if (subject.area !== 'urgent') await wait(400);
      order.push(subject.area ?? '');
    });
    await start([busy]);
    for (const area of ['one', 'two', 'three']) await record(area);
    await record('urgent', { urgent: true });
    await expect.poll(() => order).toHaveLength(4);
    expect(order[0]).toBe('urgent');
  });

  it('finish what they have begun when the app stops, and begin nothing new', async () => {
    const done: string[] = [];
    const slow = handler('slow', async ({ subject }) => {
      await wait(300);
      done.push(subject.area ?? '');
    });
    const runner = await start([slow]);
    await record('begun');
    await record('waiting');
    await expect
      .poll(async () => (await deliveries()).some(({ attempts }) => attempts === 1))
      .toBe(true);
    await runner.stop();
    expect(done).toEqual(['begun']);
    expect(await deliveries()).toHaveLength(1);
  });

  it('old events are removed at night, but none that a handler still has to see', async () => {
    await record('seen long ago');
    await registerHandlers(platform.database, [collect('search').handler]);
    await record('still to be seen');
    const later = { ...platform.clock, now: () => platform.clock.now().add({ hours: 31 * 24 }) };
    await removeOldEvents(platform.database, later).run();
    const left = await platform.database.write
      .selectFrom('platform.event')
      .select('subject')
      .execute();
    expect(left).toEqual([{ subject: { area: 'still to be seen' } }]);
    await removeOldEvents(platform.database, platform.clock).run();
    expect(await deliveries()).toHaveLength(1);
  });
});
