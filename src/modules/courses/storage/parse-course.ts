import type { Selectable } from 'kysely';
import { z } from 'zod';
import { rowId } from '#platform/database/row-id.ts';
import type { Course, ScreeningQuestion, Unit } from '../domain/course.ts';
import type { CoursesTables } from './tables.ts';

type CourseRow = Selectable<CoursesTables['courses.course']> & { readonly units: unknown };

const text = z.object({ uk: z.string(), en: z.string() });
const screening = z.array(
  z.object({ id: z.string(), text, wanted: z.enum(['yes', 'no']).nullable() }).transform(
    ({ wanted, ...asked }): ScreeningQuestion => ({
      ...asked,
      wanted: wanted ?? undefined,
    }),
  ),
);
const units: z.ZodType<readonly Unit[]> = z.array(
  z.object({ number: z.number(), title: text, minutes: z.number() }),
);

export function parseCourse(row: CourseRow): Course {
  return {
    id: rowId(row.id),
    slug: row.slug,
    status: row.status,
    audience: row.audience,
    title: { uk: row.title, en: row.title_en },
    about: { uk: row.about, en: row.about_en },
    isDiscreet: row.is_discreet,
    hasPhotographs: row.has_photographs,
    neededUnits: row.needed_units,
    screening: screening.parse(row.screening),
    units: units.parse(row.units),
    changedAt: row.changed_at,
  };
}

export function writeScreening(asked: Course['screening']): string {
  return JSON.stringify(asked.map(({ wanted = null, ...question }) => ({ ...question, wanted })));
}
