import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { HereLink } from '../../../ui/components/here-link.tsx';
import { SearchForm } from '../../../ui/components/search-form.tsx';
import { officersText } from '../messages/index.ts';

interface FinderProps {
  readonly locale: Locale;
  /** What was asked for, on the page of its answers. */
  readonly query?: string;
}

/** The question of the house: a field, «Я зараз тут», and the list for whoever would rather choose. */
export function Finder({ locale, query }: FinderProps) {
  const t = officersText.in(locale);
  return (
    <SearchForm
      action={localePath(locale, '/search')}
      label={t('search.label')}
      button={t('search.button')}
      hint={t('search.label')}
      {...(query === undefined ? {} : { value: query })}
    >
      <p class="links">
        <HereLink
          to={localePath(locale, '/find')}
          text={t('search.here')}
          wait={t('search.locating')}
          failed={t('search.failed')}
        />
        <a href={localePath(locale, '/villages')}>{t('search.villages')}</a>
      </p>
    </SearchForm>
  );
}
