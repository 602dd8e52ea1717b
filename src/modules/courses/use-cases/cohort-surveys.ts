import type { CohortId, SurveyRoundId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  openNextRound,
  openRound,
  readSeriesOf,
  type SeriesOfSubject,
  type SurveysContext,
} from '#modules/surveys/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import { subjectOf } from '../domain/cohort-subject.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { COURSE_MOMENTS, type CourseMoment, surveyDays } from '../domain/survey-days.ts';
import { findCourse } from '../storage/courses.ts';
import { cohortOfLeader, canOnAnyRegister } from './register-in-reach.ts';

type AskingContext = CoursesContext & SurveysContext;

/** The questionnaire that comes with Poruch: the same at each moment. */
const QUESTIONNAIRE = 'course-survey';

export interface CohortSurveys {
  readonly course: Course;
  readonly cohort: Cohort;
  /** Undefined: nobody has opened them yet. */
  readonly series: SeriesOfSubject | undefined;
}

/** Which surveys a cohort is asked, and how many answered: for whoever leads it. */
export async function readCohortSurveys(
  context: AskingContext,
  { id }: { readonly id: CohortId },
): Promise<Result<CohortSurveys, 'absent'>> {
  if (!canOnAnyRegister(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortOfLeader(tx, context, 'read', id);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!cohort || !course) return refuse('absent');
    return ok({ course, cohort, series: await readSeriesOf(tx, context, subjectOf(id)) });
  });
}

/** `too-late`: what is asked at the start, nobody can answer afterwards. */
export type OpenSurveysRefusal = 'absent' | 'too-late';

/**
 * Opens the four surveys of a cohort with one code: at the start, at the end, after half a year and after a year, so that
 * whoever took part knows the code before everything else of her is forgotten. Pressed again, it opens what is not there.
 */
export async function openCohortSurveys(
  context: AskingContext,
  { id }: { readonly id: CohortId },
): Promise<Result<undefined, OpenSurveysRefusal>> {
  const read = await readCohortSurveys(context, { id });
  if (!read.ok) return refuse('absent');
  const { cohort, course, series } = read.value;
  let last = series?.rounds.at(-1)?.id;
  const known = series?.rounds.map(({ moment }) => moment) ?? [];
  for (const moment of COURSE_MOMENTS.filter((one) => !known.includes(one))) {
    const opened = await openMoment(context, { cohort, course, moment, last });
    if (!opened.ok) return opened;
    last = opened.value;
  }
  return ok(undefined);
}

interface OpenMoment {
  readonly cohort: Cohort;
  readonly course: Course;
  readonly moment: CourseMoment;
  /** The one that it follows. */
  readonly last: SurveyRoundId | undefined;
}

async function openMoment(
  context: AskingContext,
  { cohort, course, moment, last }: OpenMoment,
): Promise<Result<SurveyRoundId, OpenSurveysRefusal>> {
  const { timeZone } = context.platform.clock;
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const days = surveyDays(moment, {
    firstDay: dayOf(cohort.startsAt),
    lastDay: dayOf(cohort.endsAt),
  });
  const opened = last
    ? await openNextRound(context, { id: last, ...days })
    : await openRound(context, {
        questionnaire: QUESTIONNAIRE,
        subject: subjectOf(cohort.id),
        moment: 'start',
        ...days,
        // Volunteers and officers are asked for the sake of their training.
        isPublic: course.audience === 'residents',
      });
  if (opened.ok) return opened;
  return refuse(opened.refusal === 'over-already' ? 'too-late' : 'absent');
}
