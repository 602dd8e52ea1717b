import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';

/** What phones and programs read of the joint plan, for the page that programmers read. */
export const planInterfaces: readonly InterfaceDocs[] = [
  {
    id: 'plan',
    name: {
      uk: 'Спільний план: файли, календар і стрічки',
      en: 'The joint plan: files, calendar and feeds',
    },
    about: {
      uk: 'Що поліція, рада й громада домовилися зробити за рік і що з того вийшло. Сторінка будь-якого сайту може це читати.',
      en: 'What police, council and community agreed to do in a year, and what came of it. A page of any site may read it.',
    },
    addresses: [
      {
        path: '/plan/{year}/plan.docx',
        about: {
          uk: 'План у вигляді місцевої програми: паспорт, проблеми, мета, напрями і заходи, фінансування, контроль.',
          en: 'The plan in the shape of a local programme: passport, problems, goal, directions and measures, funding, control.',
        },
      },
      {
        path: '/plan/{year}/plan.xlsx',
        about: {
          uk: 'Таблиця для Excel: дія в рядку.',
          en: 'A table for Excel: an action in a row.',
        },
      },
      {
        path: '/plan/{year}/plan.csv',
        about: {
          uk: 'Та сама таблиця в CSV: UTF-8 з BOM, поділена крапкою з комою (англійською — комою).',
          en: 'The same table in CSV: UTF-8 with a BOM, cells divided by commas (in Ukrainian by semicolons).',
        },
      },
      {
        path: '/plan/{year}/plan.ics',
        about: {
          uk: 'Календар строків дій та етапів.',
          en: 'A calendar of the days by which actions and stages are due.',
        },
      },
      ...FEED_KINDS.map(({ ending, name, type }) => ({
        path: `/plan.${ending}`,
        about: {
          uk: `Що стає з діями всіх років, ${name} (${type}).`,
          en: `What becomes of actions of all years, ${name} (${type}).`,
        },
        example: `/plan.${ending}`,
      })),
    ],
  },
];
