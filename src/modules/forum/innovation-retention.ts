import type { KeptTable } from '#platform/retention/kept-data.ts';

const SPEAKER = {
  uk: 'Людина, яка виступала на форумі',
  en: 'A person who spoke at the forum',
};
const WITH_TALK = {
  uk: 'доки в системі є її виступ',
  en: 'for as long as their talk is kept',
};

export const innovationRetention: readonly KeptTable[] = [
  {
    table: 'forum.innovation',
    personal: [
      {
        columns: [
          'title',
          'problem',
          'done',
          'steps',
          'cost',
          'results',
          'measured',
          'language',
          'note',
        ],
        what: {
          uk: 'Паспорт інновації: проблема, що зроблено, кроки, вартість, результати й чим виміряні; що попросив змінити організатор',
          en: 'The passport of an innovation: problem, what was done, steps, cost, results and how they were measured; what the organiser asked to be changed',
        },
        whose: SPEAKER,
        until: WITH_TALK,
        rule: { act: 'with-row-of', table: 'forum.talk' },
      },
    ],
    plain: {
      id: ['id', 'talk_id', 'forum_id', 'slug'],
      state: ['status'],
      time: ['sent_at', 'published_at', 'changed_at'],
    },
  },
  {
    table: 'forum.innovation_contact',
    personal: [
      {
        columns: ['contact', 'is_public'],
        what: {
          uk: 'Кого питати про інновацію; усім видно, лише якщо людина погодилася',
          en: 'Whom to ask about an innovation; shown to everybody only where the person agreed',
        },
        whose: SPEAKER,
        until: WITH_TALK,
        rule: { act: 'with-row-of', table: 'forum.innovation' },
      },
    ],
    plain: { id: ['innovation_id', 'forum_id'] },
  },
  {
    table: 'forum.material',
    personal: [],
    plain: {
      id: ['talk_id'],
      state: ['kind'],
      figure: ['sort'],
      published: ['title', 'url'],
    },
  },
  {
    table: 'forum.adoption',
    personal: [],
    plain: {
      id: ['innovation_id', 'area_id'],
      state: ['origin', 'state'],
      published: ['post'],
      figure: ['year'],
      time: ['changed_at'],
    },
  },
];
