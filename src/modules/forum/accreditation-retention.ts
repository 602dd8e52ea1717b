import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfAccreditations } = RETENTION;

export const accreditationRetention: readonly KeptTable[] = [
  {
    table: 'forum.accreditation',
    personal: [
      {
        columns: [
          'name',
          'outlet',
          'work',
          'proof',
          'email',
          'phone',
          'wants_releases',
          'language',
          'note',
          'body_fingerprint',
          'decided_by',
        ],
        what: {
          uk: 'Хто з медіа просить акредитацію: ім’я, редакція, пошта, телефон, посвідчення; що відповіла пресслужба',
          en: 'Who of the media asks for an accreditation: name, outlet, address, telephone, press card; what the press office answered',
        },
        whose: { uk: 'Людина з медіа', en: 'A person of the media' },
        until: {
          uk: `${daysOfAccreditations} днів після форуму`,
          en: `${daysOfAccreditations} days after the forum`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'ends_at',
              after: { days: daysOfAccreditations },
              of: { table: 'forum.forum', by: 'forum_id' },
            },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'forum_id', 'sign_up_id'],
      state: ['status'],
      time: ['sent_at', 'changed_at'],
    },
  },
];
