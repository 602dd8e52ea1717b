import { expect, it } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { readUpdateNews } from './read-partner-news.ts';

it('hears at one look no more than the newest of what a body tells of one report', () => {
  const passedAt = Temporal.Instant.from('2026-11-25T08:00:00Z');
  const items = Array.from({ length: 2_000 }, (_, second) => ({
    fields: {
      service_request_id: '7',
      update_id: String(second),
      updated_datetime: passedAt.add({ seconds: second }).toString(),
    },
    lists: {},
  }));
  const known = { theirId: '7', passedAt, theirState: undefined, saidPrint: undefined };
  const news = readUpdateNews(items, known, fixedClock('2026-11-26T08:00:00Z'));
  expect(news.map(({ key }) => key)).toEqual(
    items.slice(-50).map(({ fields }) => `told ${fields.update_id}`),
  );
});
