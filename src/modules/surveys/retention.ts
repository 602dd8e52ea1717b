import type { KeptTable } from '#platform/retention/kept-data.ts';
import { AFTER_CLOSING, AFTER_RELEASE } from './domain/retention.ts';

/** Answers go once their figures were told, and at the latest some time after their round was over; figures stay. */
export const surveysRetention: readonly KeptTable[] = [
  {
    table: 'surveys.questionnaire',
    personal: [],
    plain: {
      id: ['id', 'area_id', 'made_by'],
      setting: ['content'],
      time: ['retired_at', 'changed_at'],
    },
  },
  {
    table: 'surveys.version',
    personal: [],
    plain: {
      id: ['id', 'questionnaire'],
      figure: ['number'],
      check: ['fingerprint'],
      setting: ['content'],
      time: ['frozen_at'],
    },
  },
  {
    table: 'surveys.round',
    personal: [],
    plain: {
      id: ['id', 'series_id', 'version_id', 'subject_kind', 'subject_id', 'area_id', 'opened_by'],
      state: ['moment', 'way', 'status', 'is_public'],
      published: ['code'],
      time: ['opens_on', 'closes_on', 'changed_at', 'released_on'],
    },
  },
  {
    table: 'surveys.round_leader',
    personal: [],
    plain: { id: ['round_id', 'account_id'] },
  },
  {
    table: 'surveys.sheet',
    personal: [
      {
        columns: ['answers', 'day', 'pseudonym', 'fingerprint'],
        what: {
          uk: 'Відповіді на опитування й день, коли їх дано; без імені, адреси мережі й часу; для курсу — позначка, яку може повторити лише та, хто має код',
          en: 'Answers to a survey and the day of them; no name, network address or time; of a course, a mark that only whoever holds the code can make again',
        },
        whose: { uk: 'Людина, яка відповіла на опитування', en: 'A person who answered a survey' },
        until: {
          uk: `${AFTER_RELEASE.days} днів після оприлюднення підсумків, у будь-якому разі ${AFTER_CLOSING.years} роки після останнього дня опитування`,
          en: `${AFTER_RELEASE.days} days after its figures were released, ${AFTER_CLOSING.years} years after the last day of the survey in any case`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'released_on',
              after: AFTER_RELEASE,
              of: { table: 'surveys.round', by: 'round_id' },
            },
            {
              column: 'closes_on',
              after: AFTER_CLOSING,
              of: { table: 'surveys.round', by: 'round_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['id', 'round_id'] },
  },
  {
    table: 'surveys.release',
    personal: [],
    plain: { id: ['round_id', 'made_by'], figure: ['figures'], time: ['made_on'] },
  },
];
