import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfContacts } = RETENTION;

const REVIEWER = { uk: 'Людина, яка оцінює виступи', en: 'A person who reviews talks' };
const SPEAKER = {
  uk: 'Людина, яка пропонує виступ на форумі',
  en: 'A person who offers a talk for the forum',
};
const UNTIL = {
  uk: `${daysOfContacts} днів після форуму`,
  en: `${daysOfContacts} days after the forum`,
};

/** After the last day of the forum. */
const over = {
  column: 'ends_at',
  after: { days: daysOfContacts },
  of: { table: 'forum.forum', by: 'forum_id' },
} as const;

export const reviewRetention: readonly KeptTable[] = [
  {
    table: 'forum.criterion',
    personal: [],
    plain: { id: ['id', 'forum_id'], figure: ['sort'], published: ['name_uk', 'name_en'] },
  },
  {
    table: 'forum.review',
    personal: [
      {
        columns: ['reviewer_id', 'scores', 'comment', 'is_conflict'],
        what: {
          uk: 'Хто й як оцінив запропонований виступ; бачать лише організатори',
          en: 'Who reviewed a talk, and how; only organisers see it',
        },
        whose: REVIEWER,
        until: UNTIL,
        rule: { act: 'delete-row', when: [over] },
      },
    ],
    plain: { id: ['talk_id', 'forum_id'], time: ['changed_at'] },
  },
  {
    table: 'forum.decision',
    personal: [
      {
        columns: ['note'],
        what: {
          uk: 'Що організатори додали до листа про рішення',
          en: 'What organisers added to the letter with their decision',
        },
        whose: SPEAKER,
        until: UNTIL,
        rule: { act: 'delete-row', when: [over] },
      },
    ],
    plain: { id: ['talk_id', 'forum_id'] },
  },
];
