import type { ComponentChildren } from 'preact';
import type { PageRequest } from '../../platform/http/route.ts';
import { localePath } from '../../platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { Head, hasFont } from './head.tsx';
import { Mark } from './mark.tsx';

/** One place of the desk that this person may go to. */
export interface DeskPlace {
  readonly label: string;
  /** Without the locale's prefix. */
  readonly path: string;
  readonly current: boolean;
  /** How many things wait there; nothing is shown for none. */
  readonly waiting?: number;
}

/** Who sits at the desk, and where they may go: the same on each of its pages. */
export interface DeskFrame {
  readonly person: string;
  readonly places: readonly DeskPlace[];
  /** Notifications that were not read. */
  readonly unread: number;
}

interface DeskPageProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly islands?: readonly string[];
}

/** The whole document of a page for staff: dense, for the keyboard, live. Never in a search engine. */
export function DeskPage({ request, frame, title, children, aside, islands = [] }: DeskPageProps) {
  const t = uiText.in(request.locale);
  const at = (path: string) => localePath(request.locale, path);
  return (
    <html lang={request.locale} class={hasFont(request) ? 'desk onest' : 'desk'}>
      <Head
        request={request}
        title={title}
        noIndex
        styles={['desk.css']}
        islands={['desk', ...islands]}
      />
      <body>
        <a class="skip" href="#content">
          {t('skip')}
        </a>
        <header class="desk-head">
          <a class="brand" href={at('/desk')}>
            <Mark />
            {t('name')}
          </a>
          <form class="desk-search" role="search" action={at('/desk/search')}>
            <input type="search" name="q" aria-label={t('desk.search')} data-key="/" />
          </form>
          <a class="desk-unread" href={at('/desk/notifications')} data-unread={frame.unread}>
            {t('desk.notifications', { count: frame.unread })}
          </a>
          <a href={at('/account')}>{frame.person}</a>
        </header>
        <nav class="desk-places" aria-label={t('desk.places')}>
          <ul>
            {frame.places.map(({ label, path, current, waiting = 0 }) => (
              <li key={path}>
                <a href={at(path)} aria-current={current ? 'page' : undefined}>
                  {label} {waiting > 0 && <b class="waiting">{waiting}</b>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" class={aside ? 'desk-columns' : undefined}>
          <div class="desk-content">{children}</div>
          {aside && <aside>{aside}</aside>}
        </main>
      </body>
    </html>
  );
}
