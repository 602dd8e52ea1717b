import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import { feedAddresses } from '#ui/feeds/feed-addresses.ts';

/** What programs that read news may follow, for the page that programmers read. */
export const promiseInterfaces: readonly InterfaceDocs[] = [
  {
    id: 'promises',
    name: { uk: 'Обіцянки: стрічки новин', en: 'Promises: feeds' },
    about: {
      uk: 'Що обіцяли посадовці і що з того вийшло: найновіше спочатку.',
      en: 'What officials promised and what came of it, the newest first.',
    },
    addresses: feedAddresses('promises'),
  },
];
