import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import { feedAddresses } from '#ui/feeds/feed-addresses.ts';

/** What phones and programs may follow, for the page that programmers read. */
export const meetingInterfaces: readonly InterfaceDocs[] = [
  {
    id: 'meetings',
    name: { uk: 'Зустрічі: календарі та стрічки', en: 'Meetings: calendars and feeds' },
    about: {
      uk: 'Майбутні зустрічі поліції з мешканцями. Календар (iCalendar) можна додати в телефон адресою webcal: перенесене й скасоване зміниться саме.',
      en: 'Meetings of the police with residents that are to come. A calendar (iCalendar) is added to a telephone by a webcal address: what is moved or cancelled changes by itself.',
    },
    addresses: [
      {
        path: '/meetings.ics',
        about: { uk: 'Календар усіх зустрічей.', en: 'The calendar of all meetings.' },
        example: '/meetings.ics',
      },
      {
        path: '/area/{slug}/meetings.ics',
        about: { uk: 'Календар однієї території.', en: 'The calendar of an area.' },
      },
      {
        path: '/officer/{slug}/meetings.ics',
        about: { uk: 'Календар одного поліцейського.', en: 'The calendar of an officer.' },
      },
      {
        path: '/meeting/{slug}/calendar.ics',
        about: { uk: 'Одна зустріч.', en: 'A single meeting.' },
      },
      ...feedAddresses('meetings'),
    ],
  },
];
