import { FEED_KINDS } from '#ui/feeds/feed.ts';
import type { DocumentedAddress, InterfaceDocs } from '#platform/http/interface-docs.ts';

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
  {
    id: 'forum-press-kit',
    name: { uk: 'Пресреліз і числа форуму', en: 'The press release and the numbers of a forum' },
    about: {
      uk: 'Що форум каже медіа: новини про реліз, виправлення і відкликання, усі матеріали одним файлом, і числа, кожне з джерелом. До кінця ембарго тексту тут немає.',
      en: 'What a forum tells the media: news of the release, its corrections and its withdrawal, everything in one file, and numbers, each with its source. Under an embargo there is no text here.',
    },
    addresses: [
      ...['rss', 'atom', 'json'].map((ending) => ({
        path: `/forum/{year}/release.${ending}`,
        about: {
          uk: `Реліз, виправлення і відкликання: ${ending}.`,
          en: `The release, its corrections and its withdrawal: ${ending}.`,
        },
      })),
      {
        path: '/forum/{year}/release.zip',
        about: {
          uk: 'Усе для медіа одним файлом: DOCX, TXT, програма, числа, знімки, виправлення.',
          en: 'Everything for the media in one file: DOCX, TXT, programme, numbers, photographs, corrections.',
        },
      },
      {
        path: '/forum/{year}/numbers.csv',
        about: {
          uk: 'Числа форуму таблицею CSV: значення, з чого пораховано, адреса, час.',
          en: 'The numbers of a forum as CSV: value, what it was counted from, address, time.',
        },
      },
    ],
  },
];
