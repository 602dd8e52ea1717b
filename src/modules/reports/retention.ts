import type { KeptTable } from '#platform/retention/kept-data.ts';
import { REPORT_PHOTO_FILES, UNSENT_PHOTO_FILES } from './domain/photo-files.ts';
import { RETENTION } from './domain/retention.ts';
import { AUTHOR, UNTIL_CLOSED, WITH_REPORT } from './kept-with-report.ts';
import { passingOnRetention } from './passing-on-retention.ts';
import { publishedRetention } from './published-retention.ts';

const { daysAfterClosing, daysOfReport, daysOfUnsentPhoto } = RETENTION;

const COLLEAGUE = { uk: 'Працівник, який відповідає', en: 'A member of staff who answers' };

export const reportsRetention: readonly KeptTable[] = [
  {
    table: 'reports.category',
    personal: [],
    plain: {
      id: ['id', 'key', 'area_id', 'receiver_id'],
      setting: [
        'name_uk',
        'name_en',
        'pictogram',
        'visibility',
        'position_rule',
        'is_anonymous_allowed',
        'call_first_uk',
        'call_first_en',
        'questions',
        'position',
      ],
      time: ['retired_at', 'changed_at'],
    },
  },
  {
    table: 'reports.report',
    erasedEvent: 'report.erased',
    personal: [
      {
        columns: [
          'words',
          'answers',
          'lat',
          'lon',
          'place_words',
          'body_fingerprint',
          'receipt_hash',
          'language',
          'entered_by',
          'passed_to',
        ],
        what: {
          uk: 'Що сталося, де, відповіді на запитання; відбиток коду квитанції; ні імені, ні адреси в мережі',
          en: 'What happened, where, answers to questions; a hash of the receipt code; no name, no network address',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: {
          act: 'delete-row',
          when: [
            { column: 'closed_at', after: { days: daysAfterClosing } },
            { column: 'submitted_at', after: { days: daysOfReport } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'area_id', 'officer_id', 'duplicate_of', 'passed_to_id'],
      state: [
        'origin',
        'category',
        'visibility',
        'position_rule',
        'status',
        'way',
        'is_named',
        'is_mended',
      ],
      figure: ['told_through'],
      time: ['submitted_at', 'changed_at', 'closed_at'],
    },
  },
  {
    table: 'reports.contact',
    personal: [
      {
        columns: ['kind', 'value', 'is_call_wanted', 'is_sms_wanted'],
        what: {
          uk: 'Пошта або телефон для відповіді, якщо людина їх дала',
          en: 'An e-mail address or a telephone for the answer, where the person gave one',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: {
      id: ['report_id'],
      figure: ['told_steps'],
      state: ['is_refused', 'is_asked', 'is_silenced'],
    },
  },
  {
    table: 'reports.device',
    personal: [
      {
        columns: ['endpoint', 'public_key', 'auth_secret'],
        what: {
          uk: 'Пристрій, на який людина попросила сповіщати про новини: адреса в службі сповіщень її браузера',
          en: 'A device that the person asked to be told on: its address at the push service of their browser',
        },
        whose: AUTHOR,
        until: {
          uk: `${UNTIL_CLOSED.uk}; раніше, якщо людина відмовиться`,
          en: `${UNTIL_CLOSED.en}; earlier where the person stops it`,
        },
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['report_id'], figure: ['told_steps'], state: ['is_asked'] },
  },
  {
    table: 'reports.update',
    personal: [
      {
        columns: ['words', 'account_id', 'party'],
        what: {
          uk: 'Відповіді й слова «не виправлено»; хто відповів',
          en: 'Answers, and what was said to be not fixed; who answered',
        },
        whose: COLLEAGUE,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['id', 'report_id'], state: ['status'], time: ['happened_at'] },
  },
  {
    table: 'reports.note',
    personal: [
      {
        columns: ['words', 'account_id'],
        what: { uk: 'Нотатки для колег', en: 'Notes for colleagues' },
        whose: COLLEAGUE,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['id', 'report_id'], time: ['written_at'] },
  },
  {
    table: 'reports.call',
    personal: [
      {
        columns: ['account_id', 'outcome', 'again_on'],
        what: {
          uk: 'Хто передзвонював і чи додзвонився',
          en: 'Who called back, and whether anybody was reached',
        },
        whose: COLLEAGUE,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['id', 'report_id'], time: ['happened_at'] },
  },
  {
    table: 'reports.photo',
    files: { column: 'id', fileClasses: Object.values(REPORT_PHOTO_FILES) },
    personal: [
      {
        columns: ['id', 'position', 'width', 'height', 'shown'],
        what: {
          uk: 'Світлини до повідомлення, без даних про знімок',
          en: 'Photographs of a report, without what the camera wrote into them',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['report_id'] },
  },
  {
    table: 'reports.unsent_photo',
    files: { column: 'id', fileClasses: Object.values(UNSENT_PHOTO_FILES) },
    personal: [
      {
        columns: ['id', 'width', 'height', 'size', 'fingerprint', 'uploaded_at', 'network'],
        what: {
          uk: 'Світлини, які додали, але ще не надіслали',
          en: 'Photographs that were put up and not sent yet',
        },
        whose: AUTHOR,
        until: { uk: 'доба', en: 'a day' },
        rule: {
          act: 'delete-row',
          when: [{ column: 'uploaded_at', after: { days: daysOfUnsentPhoto } }],
        },
      },
    ],
    plain: { id: ['key_hash'] },
  },
  {
    table: 'reports.saved_filter',
    personal: [
      {
        columns: ['name', 'view', 'category', 'status', 'from_day', 'to_day'],
        what: {
          uk: 'Які повідомлення працівник показує собі одним дотиком і як це назвав',
          en: 'Which reports somebody shows themselves at one touch, and what they call it',
        },
        whose: { uk: 'Працівник, який має доступ', en: 'A member of staff' },
        until: {
          uk: 'доки є обліковий запис; власник прибирає сам, раніше',
          en: 'as long as the account; its owner removes it earlier',
        },
        rule: { act: 'with-row-of', table: 'identity.account' },
      },
    ],
    plain: { id: ['id', 'account_id', 'area_id', 'officer_id'], time: ['saved_at'] },
  },
  ...publishedRetention,
  ...passingOnRetention,
  {
    table: 'reports.sent_by_program',
    personal: [
      {
        columns: ['body_fingerprint'],
        what: {
          uk: 'Відбиток того, що надіслала програма партнера: щоб те саме не прийшло двічі',
          en: 'A fingerprint of what a partner’s program sent, so that the same does not come twice',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: { id: ['report_id', 'token', 'api_key_id'] },
  },
  {
    table: 'reports.partner_update',
    personal: [],
    plain: {
      id: ['report_id', 'organisation_id', 'update_id'],
      // What the other body calls its own answer.
      check: ['partner_key'],
    },
  },
];
