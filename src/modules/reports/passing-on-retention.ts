import type { KeptTable } from '#platform/retention/kept-data.ts';
import { AUTHOR, UNTIL_CLOSED, WITH_REPORT } from './kept-with-report.ts';

/** What is handed over to other bodies, and where they take it. */
export const passingOnRetention: readonly KeptTable[] = [
  {
    table: 'reports.hand_over',
    personal: [
      {
        columns: ['words'],
        what: {
          uk: 'Слова, з якими повідомлення передано іншій установі, без автора',
          en: 'The words with which a report was passed on to another body, without its author',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: {
      id: ['report_id', 'id', 'organisation_id'],
      state: ['way', 'state', 'may_have_arrived', 'their_state', 'problem'],
      figure: ['tries'],
      time: ['passed_at', 'next_at', 'leased_until', 'heard_at'],
      // What the other body calls it, and what its server says of itself.
      check: ['token', 'their_id', 'said_print', 'fresh_mark'],
      published: ['problem_said'],
    },
  },
  {
    table: 'reports.partner_endpoint',
    personal: [],
    plain: {
      id: ['organisation_id'],
      setting: ['address', 'jurisdiction', 'sealed_key', 'is_on', 'service_codes', 'constants'],
      published: ['services', 'gives_list', 'gives_updates'],
      state: ['problem'],
      time: ['checked_at', 'changed_at'],
    },
  },
];
