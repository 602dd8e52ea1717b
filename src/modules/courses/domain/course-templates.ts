import type { Unit } from './course.ts';

/** What a new course begins with, as data: it is changed like any other. */
export interface CourseTemplate {
  readonly key: string;
  readonly units: readonly Omit<Unit, 'number'>[];
  readonly neededUnits: number;
}

/** Four units of three hours, as in the programme that was measured best (EAAA: assess, acknowledge, act). */
const FOUR_UNITS: CourseTemplate = {
  key: 'four-units',
  neededUnits: 3,
  units: [
    {
      title: { uk: 'Помітити небезпеку завчасно', en: 'Assess: notice danger in good time' },
      minutes: 180,
    },
    {
      title: { uk: 'Довіряти собі й не виправдовувати', en: 'Acknowledge: trust yourself' },
      minutes: 180,
    },
    { title: { uk: 'Діяти: голос, тіло, вихід', en: 'Act: voice, body, a way out' }, minutes: 180 },
    {
      title: { uk: 'Стосунки, бажання і межі', en: 'Relationships, wishes and limits' },
      minutes: 180,
    },
  ],
};

const WEEKS = 12;

/** Once a week for three months. */
const WEEKLY: CourseTemplate = {
  key: 'weekly',
  neededUnits: 9,
  units: Array.from({ length: WEEKS }, (_, index) => ({
    title: { uk: `Заняття ${index + 1}`, en: `Session ${index + 1}` },
    minutes: 90,
  })),
};

/** Of a training in one day. */
const ONE_DAY: CourseTemplate = {
  key: 'one-day',
  neededUnits: 1,
  units: [{ title: { uk: 'Навчання', en: 'Training' }, minutes: 240 }],
};

export const COURSE_TEMPLATES: readonly CourseTemplate[] = [FOUR_UNITS, WEEKLY, ONE_DAY];
