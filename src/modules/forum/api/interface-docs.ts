import { FEED_KINDS } from '../../../ui/feeds/feed.ts';
import type { DocumentedAddress, InterfaceDocs } from '../../../platform/http/interface-docs.ts';

const schedule = (ending: string, about: DocumentedAddress['about']): DocumentedAddress => ({
  path: `/forum/{year}/schedule/export/schedule.${ending}`,
  about,
});

/** What phones and programs read of the programme, for the page that programmers read. */
export const programmeInterfaces: readonly InterfaceDocs[] = [
  {
    id: 'forum-programme',
    name: { uk: 'Програма форуму', en: 'The programme of the forum' },
    about: {
      uk: 'Оприлюднена програма у формах, які знають програми для конференцій: Giggity, Fahrplan, pretalx. Сторінка будь-якого сайту може її читати; ETag скаже, що нічого не змінилося.',
      en: 'The published programme in the forms that apps of conferences know: Giggity, Fahrplan, pretalx. A page of any site may read it; its ETag tells that nothing has changed.',
    },
    addresses: [
      schedule('xml', {
        uk: 'schedule.xml за схемою c3voc, як у frab і pretalx.',
        en: 'schedule.xml by the schema of c3voc, as frab and pretalx have it.',
      }),
      schedule('json', {
        uk: 'Те саме в JSON, за схемою https://c3voc.de/schedule/schema.json.',
        en: 'The same in JSON, by the schema https://c3voc.de/schedule/schema.json.',
      }),
      schedule('ics', {
        uk: 'Календар (iCalendar): скасоване в ньому позначено, а не пропущено.',
        en: 'A calendar (iCalendar): what was cancelled says so and is not left out.',
      }),
      schedule('xcal', {
        uk: 'Календар в XML (xCal), як у Pentabarf.',
        en: 'A calendar in XML (xCal), as Pentabarf has it.',
      }),
      schedule('jsonld', {
        uk: 'Події schema.org: форум і все, що на ньому відбувається.',
        en: 'Events of schema.org: the forum and all that takes place in it.',
      }),
      schedule('csv', { uk: 'Таблиця CSV.', en: 'A table, CSV.' }),
      schedule('xlsx', { uk: 'Таблиця для Excel.', en: 'A table for Excel.' }),
      ...FEED_KINDS.map(({ ending, name }) => ({
        path: `/forum/{year}/programme/changes.${ending}`,
        about: {
          uk: `Стрічка змін програми словами (${name}): що нове, перенесене чи скасоване в кожній версії.`,
          en: `A feed of what changed in the programme, in words (${name}): what is new, moved or cancelled in each version.`,
        },
      })),
      {
        path: '/forum/{year}/talk/{code}/calendar.ics',
        about: { uk: 'Один виступ для календаря.', en: 'A single talk, for a calendar.' },
      },
    ],
  },
];
