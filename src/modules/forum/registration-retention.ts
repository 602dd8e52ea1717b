import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfBadges, daysOfKeepers } = RETENTION;

export const registrationRetention: readonly KeptTable[] = [
  {
    table: 'forum.registration',
    personal: [],
    plain: {
      id: ['forum_id'],
      figure: [
        'capacity',
        'most_seats',
        'overbooking_percent',
        'offer_hours',
        'closes_hours_before',
      ],
      time: ['opens_at'],
    },
  },
  {
    table: 'forum.door_keeper',
    personal: [
      {
        columns: ['account_id'],
        what: { uk: 'Хто відмічає на вході форуму', en: 'Who keeps the doors of a forum' },
        whose: { uk: 'Працівник на вході', en: 'A member of staff at the door' },
        until: {
          uk: `${daysOfKeepers} днів після форуму`,
          en: `${daysOfKeepers} days after the forum`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'ends_at',
              after: { days: daysOfKeepers },
              of: { table: 'forum.forum', by: 'forum_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['forum_id'] },
  },
  {
    table: 'forum.badge',
    personal: [
      {
        columns: ['name', 'organisation', 'photo'],
        what: {
          uk: 'Що написати на бейджі, якщо людина назвала ім’я, і чи можна її фотографувати',
          en: 'What stands on a badge, where somebody gave a name, and whether they may be photographed',
        },
        whose: { uk: 'Людина, яка прийде на форум', en: 'A person who comes to the forum' },
        until: {
          uk: `${daysOfBadges} днів після форуму`,
          en: `${daysOfBadges} days after the forum`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'ends_at',
              after: { days: daysOfBadges },
              of: { table: 'forum.forum', by: 'forum_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['forum_id', 'sign_up_id'], figure: ['seat'], time: ['changed_at'] },
  },
];
