import type { KeptTable } from '#platform/retention/kept-data.ts';

/** What the media were told stays as it was told, with its corrections: it is a public document. */
export const pressKitRetention: readonly KeptTable[] = [
  {
    table: 'forum.release',
    personal: [],
    plain: {
      id: ['id', 'forum_id'],
      state: ['status', 'is_edited', 'has_embargo'],
      published: [
        'title_uk',
        'title_en',
        'lead_uk',
        'lead_en',
        'body_uk',
        'body_en',
        'contact_uk',
        'contact_en',
        'contact_phone',
        'contact_email',
        'withdrawal_uk',
        'withdrawal_en',
      ],
      time: ['drafted_at', 'out_at', 'shown_at', 'withdrawn_at', 'changed_at'],
    },
  },
  {
    table: 'forum.release_quote',
    personal: [
      {
        columns: ['said_uk', 'said_en', 'by_uk', 'by_en'],
        what: {
          uk: 'Що хтось сказав для медіа, з ім’ям і посадою; це читають усі',
          en: 'What somebody said for the media, with name and post; everybody reads it',
        },
        whose: { uk: 'Людина, яку цитує пресреліз', en: 'A person whom a press release quotes' },
        until: {
          uk: 'доки в системі є форум: реліз є публічним документом',
          en: 'for as long as the forum is kept: a release is a public document',
        },
        rule: { act: 'with-row-of', table: 'forum.release' },
      },
    ],
    plain: { id: ['release_id'], figure: ['sort'] },
  },
  {
    table: 'forum.release_number',
    personal: [],
    plain: {
      id: ['release_id'],
      figure: ['sort'],
      state: ['fact'],
      published: ['number', 'words_uk', 'words_en', 'url'],
      time: ['as_of'],
    },
  },
  {
    table: 'forum.correction',
    personal: [],
    plain: {
      id: ['id', 'release_id'],
      figure: ['number'],
      published: ['stood_uk', 'right_uk', 'stood_en', 'right_en', 'why_uk', 'why_en'],
      time: ['corrected_at'],
    },
  },
];
