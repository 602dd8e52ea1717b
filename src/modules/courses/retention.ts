import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfContacts, daysOfParticipants } = RETENTION;

const PARTICIPANT = {
  uk: 'Людина, яка записалася на курс',
  en: 'A person who applied for a course',
};
const LEADER = { uk: 'Ведуча чи ведучий курсу', en: 'Whoever leads a course' };

const UNTIL_FORGOTTEN = {
  uk: `${daysOfParticipants} днів після останнього заняття групи`,
  en: `${daysOfParticipants} days after the last session of the cohort`,
};

/** After the last session of the cohort. */
const over = (days: number) =>
  ({
    column: 'ends_at',
    after: { days },
    of: { table: 'courses.cohort', by: 'cohort_id' },
  }) as const;

export const coursesRetention: readonly KeptTable[] = [
  {
    table: 'courses.course',
    personal: [],
    plain: {
      id: ['id'],
      state: ['origin', 'status', 'audience', 'is_discreet', 'has_photographs'],
      figure: ['needed_units'],
      published: ['slug', 'title', 'title_en', 'about', 'about_en', 'screening'],
      time: ['changed_at'],
    },
  },
  {
    table: 'courses.unit',
    personal: [],
    plain: {
      id: ['course_id'],
      figure: ['number', 'minutes'],
      published: ['title', 'title_en'],
    },
  },
  {
    table: 'courses.cohort',
    personal: [
      {
        columns: ['leader_ids'],
        what: { uk: 'Хто веде групу', en: 'Who leads a cohort' },
        whose: LEADER,
        until: UNTIL_FORGOTTEN,
        rule: {
          act: 'empty-columns',
          when: [{ column: 'ends_at', after: { days: daysOfParticipants } }],
        },
      },
    ],
    plain: {
      id: ['id', 'course_id'],
      state: ['origin', 'status', 'step_free'],
      place: ['area_id', 'venue', 'venue_en', 'getting_there', 'getting_there_en'],
      figure: ['number', 'age_from', 'age_to', 'seats', 'offer_hours'],
      published: ['reason'],
      time: ['apply_until', 'starts_at', 'ends_at', 'published_at', 'changed_at'],
    },
  },
  {
    table: 'courses.session',
    personal: [],
    plain: {
      id: ['id', 'cohort_id'],
      figure: ['unit_number', 'revision'],
      time: ['starts_at', 'ends_at'],
    },
  },
  {
    table: 'courses.participant',
    personal: [
      {
        columns: ['chosen_name', 'contact_kind', 'contact', 'is_refused'],
        what: {
          uk: 'Як до людини звертатися (будь-яке ім’я) і телефон чи пошта, якщо вона їх лишила; їх бачить лише ведуча групи',
          en: 'How the person wants to be called (any name), and a telephone or an address where they left one; only whoever leads the cohort sees them',
        },
        whose: PARTICIPANT,
        until: {
          uk: `до відмови від курсу, інакше ${daysOfContacts} днів після останнього заняття групи`,
          en: `until they leave the course, else ${daysOfContacts} days after the last session of the cohort`,
        },
        rule: { act: 'empty-columns', when: [over(daysOfContacts)] },
      },
      {
        columns: ['answers'],
        what: {
          uk: 'Відповіді на запитання заявки',
          en: 'Answers to the questions of an application',
        },
        whose: PARTICIPANT,
        until: {
          uk: `доки заявку не розглянуто, не довше ${daysOfContacts} днів після останнього заняття групи`,
          en: `until the application is decided, at most ${daysOfContacts} days after the last session of the cohort`,
        },
        rule: { act: 'empty-columns', when: [over(daysOfContacts)] },
      },
      {
        columns: ['body_fingerprint', 'code_hash', 'language'],
        what: {
          uk: 'Заявка на курс: відбитки коду й надісланого, мова; без імені',
          en: 'An application for a course: hashes of the code and of what was sent, the language; no name',
        },
        whose: PARTICIPANT,
        until: UNTIL_FORGOTTEN,
        rule: { act: 'delete-row', when: [over(daysOfParticipants)] },
      },
    ],
    plain: {
      id: ['id', 'cohort_id', 'sign_up_id'],
      state: ['status'],
      figure: ['number'],
      time: ['applied_at', 'decided_at'],
    },
  },
  {
    table: 'courses.told',
    personal: [],
    plain: { id: ['participant_id'], state: ['what'], time: ['told_at'] },
  },
];
