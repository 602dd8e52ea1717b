import type { KeptTable } from '#platform/retention/kept-data.ts';

const PARTICIPANT = {
  uk: 'Людина, яка записалася на курс',
  en: 'A person who applied for a course',
};
const WITH_HER = {
  uk: 'доки є запис учасниці на курс',
  en: 'as long as her place on the course is kept',
};

/** What is kept of somebody beside her application, and goes with it. */
function withParticipant(
  table: KeptTable['table'],
  columns: readonly string[],
  what: { readonly uk: string; readonly en: string },
): KeptTable {
  return {
    table,
    personal: [
      {
        columns,
        what,
        whose: PARTICIPANT,
        until: WITH_HER,
        rule: { act: 'with-row-of', table: 'courses.participant' },
      },
    ],
    plain: {},
  };
}

/** What marking who was there keeps: of people as long as they are participants, of counts for good. */
export const registerRetention: readonly KeptTable[] = [
  {
    table: 'courses.held',
    personal: [],
    plain: { id: ['session_id'], figure: ['came'], time: ['marked_at'] },
  },
  withParticipant('courses.presence', ['participant_id', 'cohort_id', 'session_id'], {
    uk: 'На яких заняттях була учасниця',
    en: 'At which sessions a participant was',
  }),
  withParticipant('courses.make_up', ['participant_id', 'cohort_id', 'session_id'], {
    uk: 'У якій іншій групі учасниця відпрацьовує заняття',
    en: 'In which other cohort a participant makes a unit up',
  }),
  withParticipant('courses.certificate', ['participant_id', 'cohort_id'], {
    uk: 'Що учасниці вже видали сертифікат; без імені й номера',
    en: 'That a participant was given a certificate; no name and no number',
  }),
  {
    table: 'courses.outcome',
    personal: [],
    plain: { id: ['cohort_id'], figure: ['came', 'completed', 'certificates'] },
  },
  {
    table: 'courses.release',
    personal: [],
    plain: { id: ['id', 'course_id'], state: ['what'], figure: ['people'], time: ['made_on'] },
  },
  {
    table: 'courses.released_cohort',
    personal: [],
    plain: { id: ['cohort_id', 'release_id'], state: ['what'] },
  },
];
