import type { KeptTable } from '#platform/retention/kept-data.ts';

/** People who spoke for an organisation that is closed: until the mistake of closing it would have been noticed. */
const DAYS_AFTER_CLOSING = 30;

export const organisationsRetention: readonly KeptTable[] = [
  {
    table: 'organisations.organisation',
    personal: [],
    plain: {
      id: ['id', 'slug', 'import_key'],
      state: ['kind', 'status', 'origin'],
      place: ['area_id', 'address', 'lon', 'lat'],
      published: [
        'name',
        'name_en',
        'phones',
        'email',
        'website',
        'opening_hours',
        'about',
        'about_en',
      ],
      time: ['checked_on', 'changed_at'],
    },
  },
  {
    table: 'organisations.served_area',
    personal: [],
    plain: { id: ['organisation_id', 'area_id'] },
  },
  {
    table: 'organisations.contact',
    erasedEvent: 'organisation.changed',
    personal: [
      {
        columns: ['name', 'post', 'phone', 'email'],
        what: {
          uk: 'Ім’я, посада, службовий телефон і пошта',
          en: 'Name, post, service telephone and e-mail',
        },
        whose: {
          uk: 'Контактна особа організації',
          en: 'Who speaks for an organisation',
        },
        until: {
          uk: `доки говорить від її імені; ${DAYS_AFTER_CLOSING} днів після закриття організації`,
          en: `as long as they speak for it; ${DAYS_AFTER_CLOSING} days after the organisation closed`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'changed_at',
              after: { days: DAYS_AFTER_CLOSING },
              of: { table: 'organisations.organisation', by: 'organisation_id' },
              only: { column: 'status', is: ['closed'] },
            },
          ],
        },
      },
    ],
    plain: { id: ['id', 'organisation_id'], time: ['changed_at'] },
  },
  {
    table: 'organisations.agreement',
    personal: [],
    plain: {
      id: ['id', 'organisation_id'],
      published: ['subject', 'number'],
      time: ['signed_on', 'ends_on', 'ended_on', 'changed_at'],
    },
  },
  {
    table: 'organisations.api_key',
    personal: [],
    plain: {
      id: ['id', 'organisation_id', 'made_by', 'revoked_by'],
      setting: ['name'],
      check: ['token_hash'],
      time: ['made_at', 'ends_on', 'revoked_at', 'last_used_on'],
    },
  },
];
