import type { SubjectRef, SurveySubject } from './subject.ts';
import type { SurveysContext } from './surveys-context.ts';

/** What is asked about, as the module that knows it says: public words, and whose it is. */
export async function findSubject(
  context: SurveysContext,
  { kind, id }: SubjectRef,
): Promise<SurveySubject | undefined> {
  return await context.surveySubjects.find((one) => one.kind === kind)?.find(context, id);
}
