import { z } from 'zod';
import { FEWEST } from '#kernel/disclosure/few.ts';
import { countFromTen } from '#kernel/disclosure/public-count.ts';
import type { ReleaseFigures } from '../domain/release.ts';

// Hidden is null in JSON, which knows no undefined.
const told = z.number().transform((count) => countFromTen('surveys.answers', count));
const hideable = told.nullable().transform((count) => count ?? undefined);
const questions = z.array(
  z.object({
    key: z.string(),
    layout: z.enum(['parts', 'ticks']),
    cells: z.array(z.object({ key: z.string(), count: hideable })),
  }),
);
const figures = z.object({
  answered: hideable,
  questions,
  periods: z
    .array(z.object({ from: z.string(), to: z.string(), answered: told, questions }))
    .transform((periods) =>
      periods.flatMap(({ answered, ...period }) =>
        answered === undefined ? [] : [{ ...period, answered }],
      ),
    ),
  right: hideable,
  // What was told before says nothing of it.
  fewest: z.number().default(FEWEST),
});

export function parseFigures(json: unknown): ReleaseFigures {
  return figures.parse(json);
}

export function figuresColumn(told: ReleaseFigures): string {
  return JSON.stringify(told, (_, value: unknown) => (value === undefined ? null : value));
}
