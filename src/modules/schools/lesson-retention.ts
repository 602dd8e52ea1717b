import type { KeptTable } from '#platform/retention/kept-data.ts';
import { LESSON_RETENTION } from './domain/lesson-retention.ts';

const { daysOfTeacherAfterClosing, daysOfTeacher, yearsOfLesson } = LESSON_RETENTION;

const TEACHER = { uk: 'Учитель, який просить про заняття', en: 'A teacher who asks for a lesson' };
const UNTIL_LESSON = { uk: `${yearsOfLesson} років`, en: `${yearsOfLesson} years` };
const UNTIL_TEACHER = {
  uk: `${daysOfTeacherAfterClosing} днів після завершення, ${daysOfTeacher} днів у будь-якому разі`,
  en: `${daysOfTeacherAfterClosing} days after it ended, ${daysOfTeacher} days in any case`,
};
const OF_LESSON = { table: 'schools.lesson', by: 'lesson_id' } as const;
const TEACHER_TERMS = [
  { column: 'closed_at', after: { days: daysOfTeacherAfterClosing }, of: OF_LESSON },
  { column: 'requested_at', after: { days: daysOfTeacher }, of: OF_LESSON },
] as const;

export const lessonRetention: readonly KeptTable[] = [
  {
    table: 'schools.topic',
    personal: [],
    plain: { id: ['key'], published: ['content'], time: ['retired_at', 'changed_at'] },
  },
  {
    table: 'schools.lesson_offer',
    personal: [
      {
        columns: ['officer_id'],
        what: { uk: 'Хто може прийти того дня', en: 'Who could come on that day' },
        whose: { uk: 'Поліцейський, який пропонує день', en: 'An officer who offers a day' },
        until: { uk: 'доки є картка поліцейського', en: 'as long as the officer’s card is kept' },
        rule: { act: 'with-row-of', table: 'officers.officer' },
      },
    ],
    plain: { id: ['id', 'school_id'], time: ['starts_at', 'ends_at', 'made_at'] },
  },
  {
    table: 'schools.lesson',
    erasedEvent: 'lesson.erased',
    personal: [
      {
        columns: ['officer_id', 'room', 'letter'],
        what: {
          uk: 'Хто з поліцейських проводить заняття, у якому класі й кабінеті; про дітей — лише скільки їх було',
          en: 'Which officer gives a lesson, to which class and in which room; of children, only how many came',
        },
        whose: { uk: 'Поліцейський, який проводить заняття', en: 'An officer who gives a lesson' },
        until: UNTIL_LESSON,
        rule: {
          act: 'delete-row',
          when: [{ column: 'requested_at', after: { years: yearsOfLesson } }],
        },
      },
    ],
    plain: {
      id: ['id', 'school_id', 'offer_id', 'repeat_of'],
      place: ['area_id'],
      state: ['origin', 'topic', 'status', 'teacher_present'],
      figure: ['grade', 'pupils_expected', 'pupils', 'sequence'],
      time: [
        'starts_at',
        'ends_at',
        'moved_from',
        'requested_at',
        'changed_at',
        'held_at',
        'closed_at',
      ],
    },
  },
  {
    table: 'schools.lesson_step',
    personal: [
      {
        columns: ['words', 'account_id'],
        what: {
          uk: 'Що сказали вчителеві про заняття; хто це написав',
          en: 'What the teacher was told of a lesson; who wrote it',
        },
        whose: { uk: 'Працівник, який відповідає', en: 'A member of staff who answers' },
        until: UNTIL_LESSON,
        rule: { act: 'with-row-of', table: 'schools.lesson' },
      },
    ],
    plain: { id: ['id', 'lesson_id'], figure: ['turn'], state: ['status'], time: ['happened_at'] },
  },
  {
    table: 'schools.lesson_teacher',
    personal: [
      {
        columns: [
          'name',
          'phone',
          'email',
          'is_sms_wanted',
          'wishes',
          'language',
          'body_fingerprint',
          'receipt_hash',
          'told_steps',
          'texted_steps',
          'is_refused_mail',
          'is_refused_sms',
          'is_silenced',
        ],
        what: {
          uk: 'Ім’я вчителя, телефон, електронна адреса, що він написав про заняття; відбиток коду квитанції',
          en: 'A teacher’s name, telephone, e-mail address and what they wrote of the lesson; a hash of the receipt code',
        },
        whose: TEACHER,
        until: UNTIL_TEACHER,
        rule: { act: 'delete-row', when: TEACHER_TERMS },
      },
    ],
    plain: { id: ['lesson_id'] },
  },
  {
    table: 'schools.lesson_rating',
    personal: [
      {
        columns: ['words'],
        what: { uk: 'Що вчитель радить робити інакше', en: 'What a teacher would do otherwise' },
        whose: TEACHER,
        until: UNTIL_TEACHER,
        rule: { act: 'empty-columns', when: TEACHER_TERMS },
      },
    ],
    plain: { id: ['lesson_id'], figure: ['useful'], state: ['fits'], time: ['rated_on'] },
  },
];
