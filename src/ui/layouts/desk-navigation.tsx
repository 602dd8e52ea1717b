import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Keys } from '../components/keys.tsx';
import { uiText } from '../messages/index.ts';
import type { DeskPlaces } from './desk-frame.ts';

interface DeskNavigationProps {
  readonly locale: Locale;
  readonly groups: readonly DeskPlaces[];
}

/**
 * Where one may go. A column where there is room; on a phone it opens from the menu's button by itself, without
 * a script. A browser that knows no popovers shows it above the page.
 */
export function DeskNavigation({ locale, groups }: DeskNavigationProps) {
  const t = uiText.in(locale);
  return (
    <nav class="desk-places" id="places" popover="auto" aria-label={t('desk.places')}>
      <form class="desk-search-phone" action={localePath(locale, '/desk/search')}>
        <input
          type="search"
          name="q"
          maxLength={200}
          aria-label={t('desk.search')}
          placeholder={t('desk.search')}
        />
      </form>
      {groups.map((group) => (
        <Places key={group.label} locale={locale} group={group} />
      ))}
      <p class="desk-hints" data-hint hidden>
        <Keys keys={['J', 'K']}>{t('desk.key.rows')}</Keys>
        <Keys keys={['/']}>{t('desk.key.search')}</Keys>
        <Keys keys={['?']}>{t('desk.key.all')}</Keys>
      </p>
    </nav>
  );
}

function Places({ locale, group }: { readonly locale: Locale; readonly group: DeskPlaces }) {
  const { label, isFolded } = group;
  if (label === undefined) return <PlaceList locale={locale} group={group} />;
  if (isFolded) {
    return (
      <details>
        <summary class="desk-group">{label}</summary>
        <PlaceList locale={locale} group={group} />
      </details>
    );
  }
  return (
    <>
      <p class="desk-group" aria-hidden="true">
        {label}
      </p>
      <PlaceList locale={locale} group={group} />
    </>
  );
}

function PlaceList({ locale, group }: { readonly locale: Locale; readonly group: DeskPlaces }) {
  const t = uiText.in(locale);
  return (
    <ul aria-label={group.label}>
      {group.places.map(({ label, path, current, key, waiting = 0 }) => (
        <li key={path}>
          <a
            href={localePath(locale, path)}
            aria-current={current ? 'page' : undefined}
            data-go={key}
          >
            <span>{label}</span>
            {waiting > 0 && (
              <b class="waiting">
                {formatNumber(locale, waiting)}
                <span class="unseen"> {t('desk.waiting', { count: waiting })}</span>
              </b>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
