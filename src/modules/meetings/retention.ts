import type { KeptTable } from '#platform/retention/kept-data.ts';
import { CALENDAR_DRAFT } from './domain/calendar-draft.ts';

const HOST = {
  uk: 'Поліцейський, який приходить на зустріч',
  en: 'An officer who comes to a meeting',
};

export const meetingsRetention: readonly KeptTable[] = [
  {
    table: 'meetings.series',
    personal: [],
    plain: {
      id: ['id'],
      state: ['origin'],
      time: ['first_on', 'starts_at', 'ends_at'],
      setting: ['rule', 'time_zone'],
    },
  },
  {
    table: 'meetings.meeting',
    personal: [],
    plain: {
      id: ['id', 'series_id'],
      state: [
        'origin',
        'kind',
        'status',
        'step_free',
        'toilet',
        'hearing_loop',
        'sign_language',
        'topics',
      ],
      place: ['area_id', 'area_before', 'lat', 'lon'],
      time: [
        'starts_at',
        'ends_at',
        'moved_from',
        'published_at',
        'changed_at',
        'held_at',
        'reported_at',
      ],
      figure: [
        'sequence',
        'came',
        'came_first',
        'capacity',
        'most_seats',
        'overbooking_percent',
        'offer_hours',
        'closes_hours_before',
      ],
      published: [
        'slug',
        'code',
        'title',
        'title_en',
        'about',
        'about_en',
        'place',
        'place_en',
        'place_before',
        'place_before_en',
        'getting_there',
        'getting_there_en',
        'shelter',
        'languages',
        'reason',
        'minutes',
        'minutes_en',
      ],
    },
  },
  {
    table: 'meetings.host',
    personal: [
      {
        columns: ['meeting_id', 'officer_id'],
        what: {
          uk: 'Хто з поліцейських приходить на зустріч',
          en: 'Which officer comes to a meeting',
        },
        whose: HOST,
        until: { uk: 'доки є картка поліцейського', en: 'as long as the officer’s card is kept' },
        rule: { act: 'with-row-of', table: 'officers.officer' },
      },
    ],
    plain: {},
  },
  {
    table: 'meetings.listed_in',
    personal: [],
    plain: {
      id: ['meeting_id'],
      place: ['area_id'],
      time: ['starts_at'],
      state: ['kind'],
    },
  },
  {
    table: 'meetings.spoken_in',
    personal: [],
    plain: {
      id: ['meeting_id'],
      place: ['area_id'],
      time: ['starts_at'],
      state: ['kind', 'language'],
    },
  },
  {
    table: 'meetings.import_draft',
    personal: [
      {
        columns: ['account_id', 'file_name', 'bytes', 'kind', 'area_id', 'host_ids', 'created_at'],
        what: {
          uk: 'Файл календаря, який переглянули, але ще не взяли',
          en: 'A calendar file that was looked at and not taken yet',
        },
        whose: {
          uk: 'Працівник, який його приніс, і всі, кого названо у файлі',
          en: 'The member of staff who brought it, and whoever the file names',
        },
        until: {
          uk: 'доки його візьмуть, щонайбільше добу',
          en: 'until it is taken, a day at most',
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: CALENDAR_DRAFT.keptForDays } }],
        },
      },
    ],
    plain: { id: ['id'] },
  },
  {
    table: 'meetings.imported',
    personal: [],
    plain: { id: ['meeting_id'], check: ['event'] },
  },
];
