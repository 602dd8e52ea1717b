import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { HomeSection } from '#modules/officers/index.ts';
import { appealsText } from '../messages/index.ts';

/** The way to the form from the home page, below that of reports: few need it, and nobody should have to look for it. */
export const appealHome: HomeSection = {
  id: 'appeal',
  order: 11,
  column: 'do',
  load: ({ locale }) => {
    const t = appealsText.in(locale);
    return Promise.resolve(
      <LinkRows>
        <LinkRow
          href={localePath(mainLocale(locale), '/appeal')}
          title={t('entry')}
          about={t('entry.about')}
        />
      </LinkRows>,
    );
  },
};
