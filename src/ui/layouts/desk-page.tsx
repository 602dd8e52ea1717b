import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { Notice, type NoticeTone } from '../components/notice.tsx';
import { uiText } from '../messages/index.ts';
import { type DeskFrame, placesOf } from './desk-frame.ts';
import { DeskHead } from './desk-head.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { DeskNavigation } from './desk-navigation.tsx';
import { Head, hasFont } from './head.tsx';

interface DeskPageProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  /** The page's h1, and the title of its tab: the page itself writes no h1. */
  readonly title: string;
  /** A line under the title. */
  readonly lead?: ComponentChildren;
  /** Buttons and links beside the title: what one can do here. */
  readonly actions?: ComponentChildren;
  /** From the widest to this page, where it is not a place of the navigation. */
  readonly crumbs?: readonly { readonly text: string; readonly href?: string }[];
  /** What has just been done, after a POST, or was no longer possible: read out, and shown above the content. */
  readonly done?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Beside the content where there is room, under it where there is none. */
  readonly aside?: ComponentChildren;
  /** Event types after which the page says that something changed: `assignment.*`. */
  readonly hears?: readonly string[];
  readonly islands?: readonly string[];
}

/** The whole document of a page for staff: dense, for the keyboard, live. Never in a search engine. */
export function DeskPage(props: DeskPageProps) {
  const { request, frame, title, children, aside, hears = [], islands = [] } = props;
  const { locale } = request;
  const t = uiText.in(locale);
  return (
    <html lang={locale} class={hasFont(request) ? 'desk onest' : 'desk'}>
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
        <DeskHead request={request} frame={frame} />
        {request.site.demonstration && (
          <aside class="desk-said" aria-label={t('desk.note')}>
            {t('demonstration')}
          </aside>
        )}
        <div class="desk-body">
          <DeskNavigation locale={locale} groups={frame.groups} />
          <main
            id="content"
            data-hears={hears.join(' ') || undefined}
            data-drafts={frame.account}
            data-drafts-by-name={frame.person}
          >
            <DeskTitle {...props} />
            <RestoredNotice locale={locale} />
            <div class={aside ? 'desk-columns' : undefined}>
              <div class="desk-content">{children}</div>
              {aside && <aside>{aside}</aside>}
            </div>
          </main>
        </div>
        <DeskKeys locale={locale} places={placesOf(frame)} />
      </body>
    </html>
  );
}

/** For the script that brings back a draft: it is put above the first field that has one. */
function RestoredNotice({ locale }: Pick<PageRequest, 'locale'>) {
  const t = uiText.in(locale);
  return (
    <template data-restored>
      <Notice live>
        <p>
          {t('desk.restored')}{' '}
          <button class="linklike" type="button">
            {t('desk.restored.clear')}
          </button>
        </p>
      </Notice>
    </template>
  );
}

function DeskTitle({ request, frame, title, lead, actions, crumbs = [], done }: DeskPageProps) {
  const t = uiText.in(request.locale);
  return (
    <>
      <p class="desk-printed">
        {t('desk.printed', { person: frame.person, now: frame.now, address: request.publicUrl })}
      </p>
      <Breadcrumbs locale={request.locale} items={crumbs} />
      <div class="desk-title">
        <div>
          <h1>{title}</h1>
          {lead && <p class="quiet">{lead}</p>}
        </div>
        {actions && <div class="desk-actions">{actions}</div>}
      </div>
      <p class="desk-changed" role="status" data-changed>
        <a href={ownAddress(request)} hidden>
          {t('desk.changed')}
        </a>
      </p>
      {done && (
        <Notice tone={toneOf(request)} live>
          {done}
        </Notice>
      )}
    </>
  );
}

/** What could no longer be done, because somebody was faster, does not look like what was. */
function toneOf({ query }: PageRequest): NoticeTone {
  return query.get('done')?.endsWith('impossible') ? 'warning' : 'done';
}

/** To ask for the page afresh. What has been done is not said twice. */
function ownAddress({ locale, path, query }: PageRequest): string {
  const asked = new URLSearchParams(query);
  asked.delete('done');
  return localePath(locale, path) + (asked.size > 0 ? `?${asked}` : '');
}
