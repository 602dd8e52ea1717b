import { z } from 'zod';
import type { ReleaseFigures } from '../domain/release.ts';

// Hidden is null in JSON, which knows no undefined.
const hideable = z
  .number()
  .nullable()
  .transform((count) => count ?? undefined);
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
  periods: z.array(z.object({ from: z.string(), to: z.string(), answered: z.number(), questions })),
  right: hideable,
});

export function parseFigures(json: unknown): ReleaseFigures {
  return figures.parse(json);
}

export function figuresColumn(told: ReleaseFigures): string {
  return JSON.stringify(told, (_, value: unknown) => (value === undefined ? null : value));
}
