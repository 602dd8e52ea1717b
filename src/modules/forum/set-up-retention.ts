import type { KeptTable } from '#platform/retention/kept-data.ts';

export const setUpRetention: readonly KeptTable[] = [
  {
    table: 'forum.forum',
    personal: [],
    plain: {
      id: ['id'],
      state: ['origin', 'status', 'step_free', 'is_blind'],
      figure: ['year', 'revision'],
      place: [
        'area_id',
        'venue_uk',
        'venue_en',
        'address_uk',
        'address_en',
        'getting_there_uk',
        'getting_there_en',
        'shelter_uk',
        'shelter_en',
      ],
      published: [
        'title_uk',
        'title_en',
        'motto_uk',
        'motto_en',
        'about_uk',
        'about_en',
        'hosts_uk',
        'hosts_en',
        'contact_email',
        'contact_phone',
        'call_text_uk',
        'call_text_en',
        'reason',
      ],
      time: [
        'starts_at',
        'ends_at',
        'call_opens_at',
        'call_closes_at',
        'review_until',
        'decisions_on',
        'published_at',
        'changed_at',
      ],
    },
  },
  {
    table: 'forum.track',
    personal: [],
    plain: {
      id: ['id', 'forum_id'],
      figure: ['sort'],
      published: ['slug', 'name_uk', 'name_en', 'about_uk', 'about_en'],
    },
  },
  {
    table: 'forum.room',
    personal: [],
    plain: {
      id: ['id', 'forum_id'],
      figure: ['sort', 'seats'],
      place: ['slug', 'name_uk', 'name_en', 'building'],
    },
  },
  {
    table: 'forum.kind',
    personal: [],
    plain: { id: ['forum_id'], state: ['kind'], figure: ['minutes'] },
  },
  {
    table: 'forum.question',
    personal: [],
    plain: {
      id: ['id', 'forum_id'],
      state: ['answer', 'is_needed'],
      figure: ['sort'],
      published: ['text_uk', 'text_en'],
    },
  },
];
