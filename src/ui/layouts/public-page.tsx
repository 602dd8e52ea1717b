import type { ComponentChildren } from 'preact';
import { uiText } from '../messages/index.ts';
import { headOfExit, HistoryRemains, QuickExit } from '../quick-exit/quick-exit.tsx';
import { EmergencyStrip } from './emergency-strip.tsx';
import { Footer } from './footer.tsx';
import { Head, type HeadProps, hasFont } from './head.tsx';
import { Header } from './header.tsx';

export interface PublicPageProps extends HeadProps {
  readonly children: ComponentChildren;
  /** The one question of the page, over its whole width: a Hero with the page's h1. */
  readonly hero?: ComponentChildren;
  /** Beside the content where there is room, under it on a phone. */
  readonly aside?: ComponentChildren;
  /** The content takes the whole width even without an aside: a list of many columns, a large map. */
  readonly wide?: boolean;
  /** Of what tells of violence or danger: a quick way out, and a tab that names none of it. Its answer is NO_TRACE. */
  readonly quickExit?: boolean;
}

/** The whole document of a page for residents. The http layer puts the doctype before it. */
export function PublicPage(props: PublicPageProps) {
  const { children, hero, aside, wide, quickExit, ...head } = props;
  const { request } = head;
  const skip = (
    <a class="skip" href="#content">
      {uiText.in(request.locale)('skip')}
    </a>
  );
  return (
    <html lang={request.locale} class={!head.lean && hasFont(request) ? 'onest' : undefined}>
      <Head {...(quickExit ? headOfExit(head) : head)} />
      <body>
        {quickExit ? <QuickExit locale={request.locale}>{skip}</QuickExit> : skip}
        <EmergencyStrip locale={request.locale} />
        <Header request={request} />
        <main id="content">
          {hero && <div class="band">{hero}</div>}
          <div class="wrap columns">
            <div class={wide || aside ? 'content' : 'content narrow'}>{children}</div>
            {aside && <aside>{aside}</aside>}
          </div>
          {quickExit && <HistoryRemains locale={request.locale} />}
        </main>
        <Footer request={request} />
      </body>
    </html>
  );
}
