import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import { feedAddresses } from '#ui/feeds/feed-addresses.ts';

const OPEN311: InterfaceDocs = {
  id: 'open311',
  name: {
    uk: 'Open311: надсилати й читати повідомлення',
    en: 'Open311: sending and reading reports',
  },
  about: {
    uk: 'GeoReport v2 із оновленнями FixMyStreet, у JSON і XML: замість .json у кінці адреси може стояти .xml. Читати можна без ключа, і лише оприлюднене. Щоб надсилати, потрібен api_key: про нього домовляються з тими, хто веде цю систему.',
    en: 'GeoReport v2 with the updates of FixMyStreet, in JSON and XML: an address may end in .xml instead of .json. Reading needs no key, and gives only what is published. Sending needs an api_key, which those who keep this system give.',
  },
  addresses: [
    {
      path: '/open311/discovery.json',
      about: { uk: 'Де і як запитувати.', en: 'Where and how to ask.' },
      example: '/open311/discovery.json',
    },
    {
      path: '/open311/v2/services.json',
      about: { uk: 'Про що можна повідомити.', en: 'What can be reported.' },
      example: '/open311/v2/services.json',
    },
    {
      path: '/open311/v2/services/{code}.json',
      about: { uk: 'Про що питають додатково.', en: 'What is asked besides.' },
    },
    {
      path: '/open311/v2/requests.json',
      about: {
        uk: 'Оприлюднені повідомлення за 90 днів: service_code, status, start_date, end_date, page, page_size.',
        en: 'What was published of ninety days: service_code, status, start_date, end_date, page, page_size.',
      },
      example: '/open311/v2/requests.json?status=open',
    },
    {
      path: '/open311/v2/requests/{id}.json',
      about: { uk: 'Одне з них.', en: 'One of them.' },
    },
    {
      path: '/open311/v2/servicerequestupdates.json',
      about: {
        uk: 'Що з них вийшло: стани й дні, без відповідей людям.',
        en: 'What came of them: states and days, not the answers to people.',
      },
      example: '/open311/v2/servicerequestupdates.json',
    },
    {
      method: 'POST',
      path: '/open311/v2/requests.json',
      about: {
        uk: 'Надіслати повідомлення: api_key, service_code, lat і long, description. Якщо є світлини, api_key має стояти перед ними або в адресі. У відповіді — token.',
        en: 'To send a report: api_key, service_code, lat and long, description. With photographs, api_key must come before them or in the address. The answer is a token.',
      },
    },
    {
      path: '/open311/v2/tokens/{token}.json',
      about: {
        uk: 'Номер за token, коли повідомлення вже оприлюднено.',
        en: 'The id of a token, once the report is published.',
      },
    },
    {
      method: 'POST',
      path: '/open311/v2/servicerequestupdates.json',
      about: {
        uk: 'Установа, якій передали повідомлення, каже, що зробила.',
        en: 'A body that a report was passed on to says what it did.',
      },
    },
  ],
};

const FEEDS: InterfaceDocs = {
  id: 'feeds',
  name: {
    uk: 'Повідомлення: стрічки RSS, Atom, JSON Feed',
    en: 'Reports: feeds in RSS, Atom, JSON Feed',
  },
  about: {
    uk: 'Найновіші оприлюднені повідомлення для програм, що читають новини: усі або однієї території, українською, а з /en на початку адреси — англійською. В Atom є місце (GeoRSS), якщо його показано всім.',
    en: 'The newest published reports for programs that read news: all, or those of an area, in Ukrainian, and in English where the address begins with /en. Atom has the place (GeoRSS) where everybody may know it.',
  },
  addresses: feedAddresses('reports'),
};

/** What others wrote the rules of, for the page that programmers read. */
export const reportInterfaces: readonly InterfaceDocs[] = [OPEN311, FEEDS];
