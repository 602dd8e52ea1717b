import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfContacts, daysOfSignUps } = RETENTION;

const VISITOR = { uk: 'Людина, яка записалася на захід', en: 'A person who signed up' };
const HELPER = { uk: 'Працівник на вході', en: 'A member of staff at the door' };

const UNTIL_SETTLED = {
  uk: `${daysOfSignUps} днів після заходу`,
  en: `${daysOfSignUps} days after the gathering`,
};

const SETTLED = {
  column: 'ends_at',
  after: { days: daysOfSignUps },
  of: { table: 'attendance.gathering', by: 'gathering_id' },
} as const;

export const attendanceRetention: readonly KeptTable[] = [
  {
    table: 'attendance.gathering',
    personal: [
      {
        columns: ['leader_ids'],
        what: {
          uk: 'Хто веде захід і допомагає на вході',
          en: 'Who leads a gathering and helps at its door',
        },
        whose: HELPER,
        until: UNTIL_SETTLED,
        rule: {
          act: 'empty-columns',
          when: [{ column: 'ends_at', after: { days: daysOfSignUps } }],
        },
      },
    ],
    plain: {
      id: ['id', 'owner_id'],
      place: ['area_id'],
      state: ['owner_kind', 'state', 'without_sign_up'],
      time: ['starts_at', 'ends_at', 'opens_at', 'closes_at', 'contacts_until'],
      figure: [
        'capacity',
        'overbooking_percent',
        'most_seats',
        'offer_hours',
        'revision',
        'came',
        'came_first',
        'came_with_ticket',
      ],
    },
  },
  {
    table: 'attendance.sign_up',
    personal: [
      {
        columns: [
          'body_fingerprint',
          'code_hash',
          'cancel_hash',
          'offer_hash',
          'entered_by',
          'language',
        ],
        what: {
          uk: 'Запис на захід: скільки місць, без імені; відбитки коду квитка й посилань; хто записав зі слів',
          en: 'A sign-up: how many seats, no name; hashes of the ticket’s code and of links; who wrote it down for somebody',
        },
        whose: VISITOR,
        until: UNTIL_SETTLED,
        rule: { act: 'delete-row', when: [SETTLED] },
      },
    ],
    plain: {
      id: ['id', 'gathering_id'],
      state: ['state'],
      figure: ['seats', 'turn', 'passed_over', 'offers'],
      time: ['offered_until', 'signed_at', 'changed_at'],
    },
  },
  {
    table: 'attendance.contact',
    personal: [
      {
        columns: ['kind', 'value', 'is_refused'],
        what: {
          uk: 'Телефон або електронна адреса, куди нагадати',
          en: 'A telephone or an e-mail address for reminders',
        },
        whose: VISITOR,
        until: {
          uk: `${daysOfContacts} днів після заходу, або менше, якщо так каже вид заходу`,
          en: `${daysOfContacts} days after the gathering, or fewer where its kind says so`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'contacts_until',
              after: { days: 0 },
              of: { table: 'attendance.gathering', by: 'gathering_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['sign_up_id', 'gathering_id'] },
  },
  {
    table: 'attendance.told',
    personal: [],
    plain: { id: ['sign_up_id'], state: ['what'], time: ['told_at'] },
  },
  {
    table: 'attendance.scan',
    personal: [
      {
        columns: ['account_id', 'device_id'],
        what: {
          uk: 'Хто і з якого телефону відмічав на вході',
          en: 'Who checked people in at the door, and on which telephone',
        },
        whose: HELPER,
        until: UNTIL_SETTLED,
        rule: { act: 'delete-row', when: [SETTLED] },
      },
    ],
    plain: {
      id: ['id', 'gathering_id', 'ticket_id', 'undoes'],
      state: ['kind'],
      figure: ['people', 'first_time'],
      time: ['happened_at', 'received_at'],
    },
  },
];
