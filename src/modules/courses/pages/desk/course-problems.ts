import { type FormProblem, readField } from '#platform/http/check-form.ts';
import { writingSchema } from '../../use-cases/course-schemas.ts';

/** What the fields of a course say together. */
export function courseProblems(sent: Readonly<Record<string, unknown>>): readonly FormProblem[] {
  const units = readField(writingSchema.shape.units, sent['units']);
  const needed = readField(writingSchema.shape.neededUnits, sent['neededUnits']);
  const isMany = units !== undefined && needed !== undefined && needed > units.length;
  const isShown = sent['isDiscreet'] === 'yes' && sent['hasPhotographs'] === 'yes';
  return [
    ...(isMany ? [{ field: 'neededUnits', message: 'needed-many' }] : []),
    ...(isShown ? [{ field: 'hasPhotographs', message: 'photographs-discreet' }] : []),
  ];
}
