import type { KeptTable } from '#platform/retention/kept-data.ts';

/** Where and when talks take place: of people, nothing. What is said of a talk stands with the talk. */
export const programmeRetention: readonly KeptTable[] = [
  {
    table: 'forum.slot',
    personal: [],
    plain: {
      id: ['id', 'forum_id', 'talk_id'],
      figure: ['number'],
      place: ['room_id'],
      published: ['title_uk', 'title_en'],
      time: ['starts_at', 'ends_at', 'changed_at'],
    },
  },
  {
    table: 'forum.programme_rules',
    personal: [],
    plain: {
      id: ['forum_id'],
      state: ['speaker', 'room', 'availability', 'travel'],
      figure: ['minutes_between_rooms', 'minutes_between_buildings'],
      time: ['changed_at'],
    },
  },
  {
    table: 'forum.programme_version',
    personal: [],
    plain: {
      id: ['id', 'forum_id'],
      figure: ['number'],
      published: ['note_uk', 'note_en'],
      time: ['published_at'],
    },
  },
  {
    table: 'forum.published_slot',
    personal: [],
    plain: {
      id: ['version_id', 'id', 'talk_id'],
      figure: ['number', 'changed_in'],
      place: ['room_id'],
      published: ['title_uk', 'title_en'],
      time: ['starts_at', 'ends_at'],
    },
  },
  {
    table: 'forum.programme_change',
    personal: [],
    plain: {
      id: ['version_id', 'slot_id', 'talk_id'],
      state: ['kind'],
      figure: ['position', 'number'],
      place: ['from_room_id', 'to_room_id'],
      published: ['title_uk', 'title_en'],
      time: ['from_starts_at', 'from_ends_at', 'to_starts_at', 'to_ends_at'],
    },
  },
];
