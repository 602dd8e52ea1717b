import type { KeptTable } from '#platform/retention/kept-data.ts';
import { EVIDENCE_FILES } from './domain/promise.ts';
import { RETENTION } from './domain/retention.ts';

const { yearsAfterEnd, yearsOfPromise, yearsOfPublished, daysAfterClosing, daysOfQuestion } =
  RETENTION;

const OFFICIAL = { uk: 'Посадова особа, яка обіцяє', en: 'An official who promises' };
const STAFF = { uk: 'Працівник, який відповідає', en: 'A member of staff who answers' };
const ASKER = { uk: 'Людина, яка питає', en: 'A person who asks' };

const UNTIL_ENDED = {
  uk: `${yearsAfterEnd} років після завершення, ${yearsOfPromise} років у будь-якому разі`,
  en: `${yearsAfterEnd} years after it ended, ${yearsOfPromise} years in any case`,
};
const UNTIL_CLOSED = {
  uk: `${daysAfterClosing} днів після відповіді, ${daysOfQuestion} днів у будь-якому разі`,
  en: `${daysAfterClosing} days after the answer, ${daysOfQuestion} days in any case`,
};

export const promisesRetention: readonly KeptTable[] = [
  {
    table: 'promises.promise',
    erasedEvent: 'promise.erased',
    personal: [
      {
        columns: [
          'words',
          'owner_post',
          'owner_name',
          'officer_id',
          'deputy_post',
          'deputy_name',
          'deputy_officer_id',
          'given_by',
          'body_fingerprint',
        ],
        what: {
          uk: 'Що обіцяно, посада й ім’я того, хто обіцяв, і того, хто його заступає; хто записав',
          en: 'What was promised, the post and name of who promised it and of who stands in; who wrote it down',
        },
        whose: OFFICIAL,
        until: UNTIL_ENDED,
        rule: {
          act: 'delete-row',
          when: [
            { column: 'closed_at', after: { years: yearsAfterEnd } },
            { column: 'given_at', after: { years: yearsOfPromise } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'area_id', 'source_id', 'report_id'],
      state: ['origin', 'source_kind', 'status', 'reminded'],
      time: ['due_on', 'first_due_on', 'given_at', 'changed_at', 'closed_at', 'reminded_on'],
    },
  },
  {
    table: 'promises.step',
    files: { column: 'id', fileClasses: Object.values(EVIDENCE_FILES) },
    personal: [
      {
        columns: [
          'words',
          'before_words',
          'link',
          'photo_width',
          'photo_height',
          'account_id',
          'party',
        ],
        what: {
          uk: 'Що стало з обіцянкою й чим це підтверджено; хто це записав',
          en: 'What became of a promise, and the evidence; who wrote it down',
        },
        whose: STAFF,
        until: UNTIL_ENDED,
        rule: { act: 'with-row-of', table: 'promises.promise' },
      },
    ],
    plain: {
      id: ['id', 'promise_id'],
      figure: ['turn'],
      state: ['status'],
      time: ['happened_at', 'before_due_on'],
    },
  },
  {
    table: 'promises.published_question',
    erasedEvent: 'question.erased',
    personal: [
      {
        columns: ['words', 'answer', 'officer_id'],
        what: {
          uk: 'Те, що із запитання оприлюднено, відповідь і хто відповів',
          en: 'What of a question was published, the answer, and who gave it',
        },
        whose: ASKER,
        until: {
          uk: `${yearsOfPublished} років`,
          en: `${yearsOfPublished} years`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'asked_on', after: { years: yearsOfPublished } }],
        },
      },
    ],
    plain: {
      id: ['id', 'question_id', 'area_id', 'source_id', 'promise_id'],
      state: ['origin', 'source_kind'],
      time: ['asked_on', 'due_on', 'answered_on', 'changed_at'],
    },
  },
  {
    table: 'promises.question',
    erasedEvent: 'question.erased',
    personal: [
      {
        columns: ['words', 'receipt_hash', 'body_fingerprint', 'language'],
        what: {
          uk: 'Запитання, як його поставили; відбиток коду квитанції; без імені й мережевої адреси',
          en: 'A question as it was asked; a hash of the receipt code; no name, no network address',
        },
        whose: ASKER,
        until: UNTIL_CLOSED,
        rule: {
          act: 'delete-row',
          when: [
            { column: 'closed_at', after: { days: daysAfterClosing } },
            { column: 'asked_at', after: { days: daysOfQuestion } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'area_id', 'officer_id', 'source_id', 'merged_into', 'promise_id'],
      state: ['origin', 'source_kind', 'status', 'reminded'],
      time: ['asked_at', 'due_on', 'changed_at', 'closed_at', 'reminded_on'],
    },
  },
  {
    table: 'promises.question_step',
    personal: [
      {
        columns: ['words', 'account_id'],
        what: {
          uk: 'Відповіді на запитання; хто відповів',
          en: 'Answers to a question; who answered',
        },
        whose: STAFF,
        until: UNTIL_CLOSED,
        rule: { act: 'with-row-of', table: 'promises.question' },
      },
    ],
    plain: {
      id: ['id', 'question_id'],
      figure: ['turn'],
      state: ['status'],
      time: ['happened_at'],
    },
  },
  {
    table: 'promises.asker_contact',
    personal: [
      {
        columns: [
          'email',
          'phone',
          'told_steps',
          'texted_steps',
          'is_refused_mail',
          'is_refused_sms',
          'is_silenced',
        ],
        what: {
          uk: 'Пошта чи телефон, щоб сповістити про відповідь, якщо людина їх лишила; їх не бачить ніхто',
          en: 'An e-mail address or a telephone to tell of the answer, where the person left one; nobody sees it',
        },
        whose: ASKER,
        until: UNTIL_CLOSED,
        rule: { act: 'with-row-of', table: 'promises.question' },
      },
    ],
    plain: { id: ['question_id'] },
  },
];
