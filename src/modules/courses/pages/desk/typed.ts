import { typedTimes } from '#kernel/time/local-times.ts';
import type { Cohort } from '../../domain/cohort.ts';
import type { Course } from '../../domain/course.ts';
import type { CourseTemplate } from '../../domain/course-templates.ts';
import { questionLine, unitLine } from '../../domain/read-course-lines.ts';

/** What stands in a form: sent once, or more than once. */
export interface Typed {
  readonly one: Readonly<Record<string, string>>;
  readonly leaderIds: readonly string[];
}

/** What a form of a cohort sends more than once under one name. */
export const REPEATED = ['leaderIds'] as const;

export function typedForm(form: URLSearchParams): Typed {
  const one = Object.fromEntries([...form].filter(([name]) => name !== 'leaderIds'));
  return { one, leaderIds: form.getAll('leaderIds') };
}

/** As a schema of a cohort reads it. */
export function sentCohort({ one, leaderIds }: Typed) {
  return { ...one, leaderIds: [...leaderIds] };
}

/** What a new course begins with. */
export function fromTemplate({ units, neededUnits }: CourseTemplate): Typed {
  const one = {
    units: units.map((unit, index) => unitLine({ ...unit, number: index + 1 })).join('\n'),
    neededUnits: String(neededUnits),
    isDiscreet: 'yes',
  };
  return { one, leaderIds: [] };
}

export function typedCourse(course: Course): Typed {
  const { title, about, units, screening } = course;
  const one = {
    title: title.uk,
    titleEn: title.en,
    about: about.uk,
    aboutEn: about.en,
    audience: course.audience,
    isDiscreet: course.isDiscreet ? 'yes' : '',
    hasPhotographs: course.hasPhotographs ? 'yes' : '',
    neededUnits: String(course.neededUnits),
    units: units.map(unitLine).join('\n'),
    screening: screening.map(questionLine).join('\n'),
  };
  return { one, leaderIds: [] };
}

export function typedCohort(cohort: Cohort, timeZone: string): Typed {
  const { venue, gettingThere, ageFrom, ageTo, sessions } = cohort;
  const [first, second] = sessions;
  const begins = first && typedTimes(first, timeZone);
  const one = {
    areaId: cohort.areaId,
    ageFrom: ageFrom === undefined ? '' : String(ageFrom),
    ageTo: ageTo === undefined ? '' : String(ageTo),
    seats: String(cohort.seats),
    offerHours: String(cohort.offerHours),
    venue: venue.uk,
    venueEn: venue.en,
    gettingThere: gettingThere.uk,
    gettingThereEn: gettingThere.en,
    stepFree: cohort.stepFree,
    applyUntil: lastDayOf(cohort, timeZone),
    day: begins?.day ?? '',
    from: begins?.from ?? '',
    pace: first && second ? paceOf(first.startsAt, second.startsAt) : 'week',
  };
  return { one, leaderIds: cohort.leaderIds };
}

/** Nothing where people apply until it begins. */
function lastDayOf({ applyUntil, startsAt }: Cohort, timeZone: string): string {
  if (applyUntil.equals(startsAt)) return '';
  const day = applyUntil.toZonedDateTimeISO(timeZone).toPlainDate();
  return day.subtract({ days: 1 }).toString();
}

function paceOf(first: Temporal.Instant, second: Temporal.Instant): string {
  const days = Math.round(first.until(second).total('hours') / 24);
  if (days === 1) return 'day';
  return days === 14 ? 'fortnight' : 'week';
}
