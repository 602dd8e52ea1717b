import { localePath } from '#platform/i18n/locales.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { HereLink } from '#ui/components/here-link.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { officersText } from '../messages/index.ts';

/** Islands of every page that has this form. */
export const FIND_ISLANDS: readonly string[] = ['find-officer', 'here', 'map-tap'];

/** The one question of this software. */
export function FindForm({
  request,
  value,
}: {
  readonly request: PageRequest;
  readonly value?: string;
}) {
  const { locale } = request;
  const t = officersText.in(locale);
  return (
    <SearchForm
      action={localePath(locale, '/search')}
      label={t('search.label')}
      button={t('search.button')}
      value={value ?? ''}
      typeAhead={{
        operation: '/api/v1/search',
        areas: localePath(locale, '/area'),
        label: t('search.options'),
        former: t('search.former', { name: '…' }),
      }}
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
