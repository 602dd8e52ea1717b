import type { PageRequest } from '#platform/http/route.ts';
import { LOCALE_NAMES } from '#platform/i18n/languages.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { initials } from '../components/avatar.tsx';
import { uiText } from '../messages/index.ts';
import type { DeskFrame } from './desk-frame.ts';
import { Mark } from './mark.tsx';

interface DeskHeadProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
}

/** The dark strip: whose desk it is, search, the live mark, the telephones, what is new, and the person. */
export function DeskHead({ request, frame }: DeskHeadProps) {
  const { locale } = request;
  const t = uiText.in(locale);
  const at = (path: string) => localePath(locale, path);
  return (
    <header class="desk-head">
      <button class="desk-menu-button" type="button" popovertarget="places">
        {t('desk.menu')}
      </button>
      <a class="desk-brand" href={at('/desk')}>
        <Mark />
        <span>{t('name')}</span>
      </a>
      <search class="desk-search">
        <form action={at('/desk/search')}>
          <input
            type="search"
            name="q"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            aria-label={t('desk.search')}
            placeholder={t('desk.search')}
            value={request.path === '/desk/search' ? (request.query.get('q') ?? '') : ''}
          />
        </form>
        <kbd data-hint hidden>
          /
        </kbd>
      </search>
      <LiveMark request={request} />
      <p class="desk-telephones">
        <a href="tel:102" aria-label={t('strip.police')}>
          <span>102</span>
        </a>
        <a href="tel:112" aria-label={t('strip.one')}>
          <span>112</span>
        </a>
      </p>
      <a
        class="desk-unread"
        href={at('/desk/notifications')}
        data-go="n"
        data-unread={frame.unread}
      >
        <Bell />
        <span class="unseen">{t('desk.notifications')}</span>
        <b hidden={frame.unread === 0}>{frame.unread}</b>
      </a>
      <PersonMenu request={request} frame={frame} />
    </header>
  );
}

/** Shown once the stream stands: its words are filled in by the island, from those given here. */
function LiveMark({ request }: { readonly request: PageRequest }) {
  const t = uiText.in(request.locale);
  return (
    <p
      class="desk-live"
      hidden
      data-live={localePath(request.locale, '/desk/changes')}
      data-on={t('desk.live')}
      data-off={t('desk.live.off')}
      data-ended={t('desk.live.ended')}
    >
      <i aria-hidden="true" />
      <span role="status" />
    </p>
  );
}

function PersonMenu({ request, frame: { person, roles } }: DeskHeadProps) {
  const { locale, locales, path, query } = request;
  const t = uiText.in(locale);
  const search = query.size > 0 ? `?${query}` : '';
  return (
    <div class="desk-person">
      <button type="button" popovertarget="person">
        <span class="desk-initials" aria-hidden="true">
          {initials(person)}
        </span>
        <span class="desk-name">{person}</span>
        <span class="unseen">: {t('desk.person')}</span>
      </button>
      <div id="person" popover="auto" class="desk-popover">
        <p class="desk-person-name">
          <b>{person}</b>
          {roles && <span class="quiet">{roles}</span>}
        </p>
        <ul class="menu">
          <li>
            <a href={localePath(locale, '/account')}>{t('desk.account')}</a>
          </li>
          {locales
            .filter((other) => other !== locale)
            .map((other) => (
              <li key={other}>
                <a href={localePath(other, path) + search} hreflang={other} lang={other}>
                  {LOCALE_NAMES[other]}
                </a>
              </li>
            ))}
          <li data-hint hidden>
            <button type="button" data-keys-open>
              {t('desk.keys')} <kbd>?</kbd>
            </button>
          </li>
          <li>
            <form method="post" action={localePath(locale, '/sign-out')}>
              <button type="submit">{t('desk.sign-out')}</button>
            </form>
          </li>
        </ul>
      </div>
    </div>
  );
}

function Bell() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
        d="M10 2.5a5 5 0 0 0-5 5v3.2L3.3 14h13.4L15 10.7V7.5a5 5 0 0 0-5-5zM8 16.5a2 2 0 0 0 4 0"
      />
    </svg>
  );
}
