import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const coursesActs: readonly JournalAct[] = [
  { action: 'course.publish', words: { uk: 'оприлюднено курс', en: 'published a course' } },
  { action: 'course.withdraw', words: { uk: 'знято курс', en: 'withdrew a course' } },
  {
    action: 'cohort.publish',
    words: { uk: 'оприлюднено групу курсу', en: 'published a cohort of a course' },
  },
  {
    action: 'cohort.change',
    words: { uk: 'змінено групу курсу', en: 'changed a cohort of a course' },
  },
  {
    action: 'cohort.cancel',
    words: { uk: 'скасовано групу курсу', en: 'cancelled a cohort of a course' },
  },
  {
    action: 'cohort.discard',
    words: { uk: 'прибрано чернетку групи курсу', en: 'removed the draft of a cohort' },
  },
  {
    action: 'cohort.move-session',
    words: { uk: 'перенесено заняття курсу', en: 'moved a session of a course' },
  },
  {
    action: 'application.accept',
    words: { uk: 'прийнято заявку на курс', en: 'accepted an application for a course' },
  },
  {
    action: 'application.decline',
    words: { uk: 'відхилено заявку на курс', en: 'declined an application for a course' },
  },
  {
    action: 'application.withdraw',
    words: { uk: 'відкликано заявку на курс', en: 'withdrew from a course' },
  },
];
