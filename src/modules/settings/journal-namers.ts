import { mainLocale } from '#platform/i18n/locales.ts';
import type { JournalNamer } from '#modules/identity/index.ts';
import { listCategories } from './use-cases/list-categories.ts';

export const settingsNamers: readonly JournalNamer[] = [
  { kind: 'number', label: { uk: 'строк', en: 'term' } },
  { kind: 'text', label: { uk: 'текст установки', en: 'text of the installation' } },
  {
    kind: 'category-work',
    label: { uk: 'вид роботи', en: 'kind of work' },
    namesOf: async (context, ids, locale) => {
      const names = await listCategories(context, 'work');
      const known = names.filter(({ key }) => ids.includes(key));
      return new Map(known.map(({ key, name }) => [key, name[mainLocale(locale)]]));
    },
  },
];
