import type { KeptTable } from '#platform/retention/kept-data.ts';
import { AUTHOR, UNTIL_CLOSED, WITH_REPORT } from './kept-with-report.ts';

/** What everybody may read of reports, and how it is found. */
export const publishedRetention: readonly KeptTable[] = [
  {
    table: 'reports.published',
    erasedEvent: 'report.erased',
    personal: [
      {
        columns: ['words', 'place_words', 'lat', 'lon'],
        what: {
          uk: 'Те, що з повідомлення оприлюднено',
          en: 'What of a report was published',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: WITH_REPORT,
      },
    ],
    plain: {
      id: ['id', 'report_id', 'area_id', 'beat_id'],
      state: ['category', 'status', 'is_open', 'position_rule', 'is_looked_at', 'answer_reader'],
      figure: ['supporters'],
      time: ['submitted_at', 'changed_at', 'edited_at', 'hidden_at'],
    },
  },
  {
    table: 'reports.supporter',
    personal: [],
    // A keyed hash of a key that a form made by chance: gone with what was supported.
    plain: { id: ['id', 'published_id'] },
  },
  {
    table: 'reports.published_in',
    personal: [],
    plain: {
      id: ['area_id', 'published_id'],
      state: ['category', 'is_open', 'square'],
      time: ['submitted_at'],
    },
  },
  {
    table: 'reports.published_step',
    personal: [],
    plain: { id: ['id', 'published_id'], state: ['status'], time: ['happened_at'] },
  },
  {
    table: 'reports.published_square',
    personal: [],
    plain: { id: ['area_id'], state: ['square', 'category', 'is_open'], figure: ['reports'] },
  },
];
