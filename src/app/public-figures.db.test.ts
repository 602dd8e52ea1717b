import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appRoutes } from './routes.ts';
import { PUBLIC_FIGURES, type PublicFigure } from '#kernel/disclosure/public-figures.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';
import {
  filesWithNumbers,
  numberedKeys,
  numbersInSchema,
  numbersInTexts,
  writesNumbers,
} from '#testing/public-numbers.ts';

const ROWS: readonly PublicFigure[] = Object.values(PUBLIC_FIGURES);

/** Numbers of sentences that count nobody and nothing, or that their reader alone is told. */
const NO_FIGURE: Readonly<Record<string, readonly string[]>> = {
  'how long, how old, and the most that a form takes': [
    'modules/appeals how-to-complain',
    'modules/courses/pages/certificate length',
    'modules/courses/pages/public age.between',
    'modules/courses/pages/public age.from',
    'modules/courses/pages/public age.to',
    'modules/courses/pages/public ages.between',
    'modules/courses/pages/public ages.from',
    'modules/courses/pages/public ages.to',
    'modules/courses/pages/public hours',
    'modules/courses/pages/public know.certificate',
    'modules/courses/pages/public minutes',
    'modules/forum/pages/call kind.minutes',
    'modules/forum/pages/own-talk description.hint',
    'modules/forum/pages/own-talk kind.minutes',
    'modules/meetings/pages when.in',
    'modules/officers area.limit',
    'modules/promises/pages/ask term',
    'modules/schools/pages/lessons minutes',
  ],
  'what whoever reads it sent or holds': [
    'modules/appeals/pages/form files.added',
    'modules/attendance/pages/visitor link.taken',
    'modules/attendance/pages/visitor press.take',
    'modules/attendance/pages/visitor press.wait',
    'modules/attendance/pages/visitor state.confirmed',
    'modules/attendance/pages/visitor state.waiting.before',
    'modules/attendance/pages/visitor state.waiting.group',
    'modules/attendance/pages/visitor state.waiting.group.left',
    'modules/courses/pages/own waiting.before',
    'modules/forum/pages/live error.enough',
    'modules/reports/api/open311 notice.photos-left',
    'modules/reports/pages/form check.photos.count',
    'modules/reports/pages/form photos.choose',
    'modules/reports/pages/form photos.refused',
    'modules/schools/pages/lessons pupils',
  ],
  'of how many hromadas the site speaks': [
    'modules/officers find.nowhere',
    'modules/organisations nearest.outside',
  ],
  'read by staff alone': [
    'modules/officers work.day.hint',
    'modules/officers work.done',
    'modules/officers work.error.count',
    'modules/officers/pages/half-year publish.figure',
    'modules/organisations agreement.day.all',
    'modules/organisations import.refused',
  ],
};

const NO_FIGURE_FILES = [
  // Sizes of files.
  'modules/appeals/pages/file-words.ts',
  // Of a cohort, for whoever leads it, and of the log, for staff.
  'modules/officers/pages/half-year/figures-table.tsx',
  'modules/officers/pages/work-report.tsx',
  'modules/officers/pages/work-totals.tsx',
];

/** Where something is, when it is open, and which one it is. */
const NO_COUNT =
  /(?:^|\.)(?:lon|lat|coordinates|bbox|weekdays?|metres|width|height|year|number|numberInPlan|pages?|generation_(?:low|high))$/u;

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-12-01T10:00:00Z'));
});
afterAll(() => installation.close());

const sorted = (items: Iterable<string>) => [...new Set(items)].toSorted();

describe('every figure that everybody may read has its row in the table', () => {
  test('in the texts of public pages', () => {
    const known = [...ROWS.flatMap(({ texts = [] }) => texts), ...Object.values(NO_FIGURE).flat()];
    expect(sorted(numbersInTexts())).toEqual(sorted(known));
  });

  test('written bare', () => {
    const known = [...ROWS.flatMap(({ pages = [] }) => pages), ...NO_FIGURE_FILES];
    expect(sorted(filesWithNumbers())).toEqual(sorted(known));
  });

  test('in what programs are told', () => {
    const told = appRoutes(installation.context).operations.flatMap(({ id, schemas }) => {
      const json = z.toJSONSchema(schemas.value, { unrepresentable: 'any', io: 'output' });
      return numbersInSchema(json)
        .filter((path) => !NO_COUNT.test(path))
        .map((path) => `${id} ${path}`);
    });
    expect(sorted(told)).toEqual(sorted(ROWS.flatMap(({ api = [] }) => api)));
  });

  test('and one without a row would be found', () => {
    expect(numberedKeys({ came: '{n, plural, one {#} other {#}}', who: '{name}' })).toEqual([
      'came',
    ]);
    expect(writesNumbers('formatNumber(locale, people)')).toBe(true);
    const schema = z.object({ items: z.array(z.object({ victims: z.int().nullable() })) });
    expect(numbersInSchema(z.toJSONSchema(schema))).toEqual(['items.victims']);
  });
});
