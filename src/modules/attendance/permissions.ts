import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Wherever it is in their area, and what they lead or help at anywhere. */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

/** Who keeps a door sees seats and no names: an assistant, a volunteer and whoever leads the gathering, too. */
const AT_THE_DOOR: PermissionRow['roles'] = {
  assistant: HERE_AND_GIVEN,
  coordinator: HERE_AND_GIVEN,
  'district-officer': HERE_AND_GIVEN,
  'forum-organiser': HERE_AND_GIVEN,
  'police-head': HERE_AND_GIVEN,
  'course-leader': 'assigned',
  'school-officer': 'assigned',
  volunteer: 'assigned',
};

export const attendancePermissions: readonly PermissionRow[] = [
  {
    permission: 'gathering.read',
    words: {
      uk: 'бачити, скільки місць лишилося на заході',
      en: 'see how many places a gathering has left',
    },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'sign-up.make',
    words: { uk: 'записатися на захід', en: 'sign up for a gathering' },
    done: { uk: 'записано на захід', en: 'signed up for a gathering' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'sign-up.enter',
    words: {
      uk: 'записувати на захід людей, які просять про це особисто',
      en: 'sign up people who ask for it in person',
    },
    done: { uk: 'записано людину на захід', en: 'signed somebody up for a gathering' },
    dataClass: 'identity',
    roles: AT_THE_DOOR,
  },
  {
    permission: 'ticket.read',
    words: {
      uk: 'відкрити свій квиток за його кодом',
      en: 'open one’s ticket by its code',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'door.read',
    words: {
      uk: 'бачити, скільки людей прийшло на захід',
      en: 'see how many people came to a gathering',
    },
    dataClass: 'statistics',
    roles: AT_THE_DOOR,
  },
  {
    permission: 'door.keep',
    words: {
      uk: 'відмічати на вході, хто прийшов: квитки й кількість людей',
      en: 'check people in at the door: tickets, and how many come',
    },
    done: { uk: 'відмічено, хто прийшов на захід', en: 'checked people in at a door' },
    dataClass: 'statistics',
    roles: AT_THE_DOOR,
  },
  {
    permission: 'seat.offer',
    words: {
      uk: 'пропонувати вільні місця тим, хто чекає',
      en: 'offer free places to those who wait',
    },
    done: { uk: 'запропоновано вільні місця', en: 'offered free places' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  {
    permission: 'visitor.tell',
    words: {
      uk: 'нагадувати про захід тим, хто записався',
      en: 'remind those who signed up of a gathering',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
