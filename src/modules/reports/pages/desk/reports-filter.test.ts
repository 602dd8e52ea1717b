import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { REPORT_VIEWS, statusesOf } from '../../domain/report-narrowing.ts';
import { REPORT_STATUSES } from '../../domain/report-status.ts';
import { addressOf, afterText, parseReportsFilter } from './reports-filter.ts';

const NO_AREAS = { bySlug: () => undefined, get: () => undefined };
const parse = (query: string) => parseReportsFilter(new URLSearchParams(query), NO_AREAS);

test('an address that says nothing shows what waits for an answer', () => {
  expect(parse('')).toEqual({
    view: 'waiting',
    category: undefined,
    areaId: undefined,
    status: undefined,
    officer: undefined,
    from: undefined,
    to: undefined,
    after: undefined,
  });
});

test('what cannot be meant counts as not said', () => {
  const nonsense =
    "view=all&category='&area=../x&status=lost&officer=1&from=31.02&to=yesterday&after=x~y";
  expect(parse(nonsense)).toEqual(parse(''));
  // Neither the calendar nor the database has what comes before and after.
  const far = '-271821-04-20';
  const after = `${far}T00:00:00Z~5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613`;
  expect(parse(`from=${far}&to=%2B275760-09-13&after=${after}`)).toEqual(parse(''));
  expect(parse('view=new&status=resolved').status).toBeUndefined();
});

test('every state stands in one view that is open or in the closed one', () => {
  const seen = new Set(REPORT_VIEWS.flatMap((view) => statusesOf(view)));
  expect(seen).toEqual(new Set(REPORT_STATUSES));
  expect(statusesOf('waiting').some((one) => statusesOf('closed').includes(one))).toBe(false);
});

test('where a page ended is read from the address as it was written', () => {
  const ended = {
    at: Temporal.Instant.from('2026-11-25T08:00:00.123456Z'),
    id: newId<'report'>(systemRandom),
  };
  const { after } = parse(new URLSearchParams({ after: afterText(ended) }).toString());
  expect(after?.id).toBe(ended.id);
  expect(after?.at.equals(ended.at)).toBe(true);
});

test('an address says what was read from it, also of an area that is gone', () => {
  const gone = newId<'area'>(systemRandom);
  const query = `view=closed&category=noise&area=${gone}&status=resolved&officer=${gone}&from=2026-11-01&to=2026-11-25`;
  const filter = parse(query);
  expect(filter.areaId).toBe(gone);
  expect(new URLSearchParams(addressOf(filter, NO_AREAS)).toString()).toBe(query);
  expect(addressOf(parse(''), NO_AREAS)).toEqual({ view: 'waiting' });
});
