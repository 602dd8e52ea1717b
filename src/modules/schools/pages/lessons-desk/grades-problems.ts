import { type FormProblem, readField } from '#platform/http/check-form.ts';
import { topicSchema } from '../../use-cases/lesson-schemas.ts';

/** Of the grades of a topic, the first above the last. */
export function gradesProblems(sent: Readonly<Record<string, unknown>>): readonly FormProblem[] {
  const from = readField(topicSchema.shape.fromGrade, sent['fromGrade']);
  const to = readField(topicSchema.shape.toGrade, sent['toGrade']);
  const isCrossed = from !== undefined && to !== undefined && from > to;
  return isCrossed ? [{ field: 'toGrade', message: 'grades-crossed' }] : [];
}
