import type { KeptTable, RetentionRule, Term } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';
import { ROSTER_DRAFT } from './domain/roster-draft.ts';
import { PHOTO_FILES } from './domain/photo-files.ts';

const { daysAfterHandling, daysOfIssue, daysOfAbsence, yearsAfterLeaving } = RETENTION;

const LEFT: Term = { column: 'left_on', after: {} };
const LEFT_LONG_AGO: Term = { column: 'left_on', after: { years: yearsAfterLeaving } };
const OFFICER = { table: 'officers.officer', by: 'officer_id' } as const;
const WITH_OFFICER: RetentionRule = { act: 'with-row-of', table: 'officers.officer' };

const SERVING = { uk: 'Офіцер, який служить', en: 'An officer who serves' };
const LEAVING = { uk: 'Офіцер, який вибув', en: 'An officer who left' };
const UNTIL_LEFT = {
  uk: 'до ночі після того, як офіцер вибув',
  en: 'until the night after the officer left',
};
const UNTIL_LEFT_LONG_AGO = {
  uk: `${yearsAfterLeaving} років після того, як офіцер вибув`,
  en: `${yearsAfterLeaving} years after the officer left`,
};

export const officersRetention: readonly KeptTable[] = [
  {
    table: 'officers.officer',
    erasedEvent: 'officer.changed',
    files: { column: 'photo_id', fileClasses: [PHOTO_FILES] },
    personal: [
      {
        columns: [
          'phones',
          'email',
          'messengers',
          'languages',
          'photo_id',
          'photo_consent_on',
          'checked_on',
          'account_id',
        ],
        what: {
          uk: 'Службові телефони, пошта, месенджери, мови, фотографія з днем згоди, хто це серед працівників',
          en: 'Service telephones, e-mail, messengers, languages, a photograph with the day of consent, which account is theirs',
        },
        whose: SERVING,
        until: UNTIL_LEFT,
        rule: { act: 'empty-columns', when: [LEFT] },
      },
      {
        columns: [
          'name',
          'name_en',
          'slug',
          'badge_number',
          'kind',
          'word_form',
          'rank',
          'left_on',
        ],
        what: {
          uk: 'Ім’я, номер жетона, посада, звання, день, коли вибув',
          en: 'Name, badge number, kind, rank, the day of leaving',
        },
        whose: LEAVING,
        until: UNTIL_LEFT_LONG_AGO,
        rule: { act: 'delete-row', when: [LEFT_LONG_AGO] },
      },
    ],
    plain: {
      id: ['id', 'station_id'],
      state: ['origin'],
      figure: ['version'],
      time: ['changed_at', 'reminded_on'],
    },
  },
  {
    table: 'officers.former_slug',
    personal: [
      {
        columns: ['slug'],
        what: { uk: 'Колишня адреса картки', en: 'The card’s former address' },
        whose: LEAVING,
        until: UNTIL_LEFT_LONG_AGO,
        rule: WITH_OFFICER,
      },
    ],
    plain: { id: ['officer_id'] },
  },
  {
    table: 'officers.assignment',
    personal: [
      {
        columns: ['area_id', 'starts_on', 'ends_on'],
        what: { uk: 'За що й коли відповідав', en: 'What they answered for, and when' },
        whose: LEAVING,
        until: UNTIL_LEFT_LONG_AGO,
        rule: WITH_OFFICER,
      },
    ],
    plain: { id: ['id', 'officer_id'] },
  },
  {
    table: 'officers.absence',
    erasedEvent: 'officer.changed',
    personal: [
      {
        columns: ['deputy_id', 'starts_on', 'ends_on'],
        what: {
          uk: 'Дні відсутності й хто заступає; причина — ніколи',
          en: 'The days and the deputy; never the reason',
        },
        whose: { uk: 'Офіцер, якого не було', en: 'An officer who was away' },
        until: {
          uk: `${daysOfAbsence} днів після останнього з них`,
          en: `${daysOfAbsence} days after the last of them`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'ends_on', after: { days: daysOfAbsence } }],
        },
      },
    ],
    plain: { id: ['id', 'officer_id'] },
  },
  {
    table: 'officers.reception',
    erasedEvent: 'officer.changed',
    personal: [
      {
        columns: ['area_id', 'place', 'place_en', 'weekday', 'starts_at', 'ends_at', 'note'],
        what: { uk: 'Де й коли приймає', en: 'Where and when they receive' },
        whose: SERVING,
        until: UNTIL_LEFT,
        rule: { act: 'delete-row', when: [{ ...LEFT, of: OFFICER }] },
      },
    ],
    plain: { id: ['id', 'officer_id'], setting: ['time_zone'] },
  },
  {
    table: 'officers.card_issue',
    personal: [
      {
        columns: ['note', 'answer', 'body_fingerprint', 'taken_by', 'handled_by'],
        what: {
          uk: 'Яка помилка на картці, до 1000 знаків тексту й відповідь; ні імені, ні адреси',
          en: 'The kind of mistake, up to 1,000 characters of text and the answer; no name, no address',
        },
        whose: {
          uk: 'Мешканець, який каже «щось не так на цій картці»',
          en: 'A resident who says “something is wrong here”',
        },
        until: {
          uk: `${daysAfterHandling} днів після опрацювання, ${daysOfIssue} днів у будь-якому разі`,
          en: `${daysAfterHandling} days after handling, ${daysOfIssue} days in any case`,
        },
        rule: {
          act: 'delete-row',
          when: [
            { column: 'handled_at', after: { days: daysAfterHandling } },
            { column: 'created_at', after: { days: daysOfIssue } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'officer_id', 'area_id'],
      state: ['subject', 'status', 'outcome'],
      time: ['created_at', 'told_at', 'taken_at', 'handled_at'],
    },
  },
  {
    table: 'officers.work_entry',
    personal: [
      {
        columns: ['kind', 'count', 'done_on', 'area_id', 'source', 'withdrawn_at', 'recorded_at'],
        what: {
          uk: 'Скільки чого зроблено, де й коли; ніколи не з ким',
          en: 'How much of what was done, where and when; never with whom',
        },
        whose: LEAVING,
        until: UNTIL_LEFT_LONG_AGO,
        rule: WITH_OFFICER,
      },
    ],
    plain: { id: ['id', 'officer_id', 'client_key'] },
  },
  {
    table: 'officers.half_year_report',
    personal: [
      {
        columns: [
          'done',
          'troubles',
          'plans',
          'published',
          'published_at',
          'withdrawn_at',
          'changed_at',
        ],
        what: {
          uk: 'Звіт за півріччя: кількості й слова офіцера до них',
          en: 'A half-year report: counts, and the officer’s words beside them',
        },
        whose: LEAVING,
        until: UNTIL_LEFT_LONG_AGO,
        rule: WITH_OFFICER,
      },
    ],
    plain: { id: ['officer_id'], figure: ['year', 'half'] },
  },
  {
    table: 'officers.roster_draft',
    personal: [
      {
        columns: ['account_id', 'file_name', 'bytes', 'created_at'],
        what: {
          uk: 'Таблиця поліцейських, яку переглянули, але ще не взяли',
          en: 'A roster that was looked at and not taken yet',
        },
        whose: SERVING,
        until: { uk: 'доки її візьмуть, щонайбільше добу', en: 'until it is taken, a day at most' },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: ROSTER_DRAFT.keptForDays } }],
        },
      },
    ],
    plain: { id: ['id'] },
  },
];
