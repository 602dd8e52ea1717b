import { assetPath } from '#platform/http/assets.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { renderedAround } from './rendered-once.ts';

/** Where programs that read news find what is new on a page. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

export interface HeadProps {
  readonly request: PageRequest;
  readonly title: string;
  readonly description?: string | undefined;
  /** Built islands that the page starts, besides the one that keeps pages for later. */
  readonly islands?: readonly string[];
  /** Further styles beside main.css. */
  readonly styles?: readonly string[];
  /** schema.org, as an object. */
  readonly jsonLd?: object | undefined;
  readonly noIndex?: boolean;
  readonly feeds?: readonly FeedLink[];
  /** The title alone, without the name of the site and its mark. */
  readonly bare?: boolean;
  /** For a hall full of telephones on one bad network: no font, and nothing kept for later. */
  readonly lean?: boolean;
  /** Of a page that nobody types on: loaded anew after so many seconds where no script keeps it fresh. */
  readonly refreshedWithoutScript?: number;
}

export function Head(props: HeadProps) {
  const {
    request,
    description,
    islands = [],
    styles = [],
    jsonLd,
    noIndex,
    feeds = [],
    lean = false,
    bare = false,
    refreshedWithoutScript,
  } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleOf(props)}</title>
      {description && <meta name="description" content={description} />}
      {noIndex && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content="#16222c" />
      {['main.css', ...styles].map((style) => (
        <link key={style} rel="stylesheet" href={assetPath(style)} />
      ))}
      <RefreshWithoutScript seconds={refreshedWithoutScript} />
      <FontParts request={request} lean={lean} />
      <Icon bare={bare} />
      {!noIndex && addresses(request, request.path, '')}
      {feeds.map((feed) => (
        <link key={feed.type} rel="alternate" {...feed} />
      ))}
      {jsonLd && <JsonLd value={jsonLd} />}
      <Islands runsScripts={request.runsScripts} islands={islands} lean={lean} />
    </head>
  );
}

function titleOf({ request, title, bare }: HeadProps): string {
  const name = uiText.in(request.locale)('name');
  return bare || title === name ? title : `${title} · ${name}`;
}

function RefreshWithoutScript({ seconds }: { readonly seconds: number | undefined }) {
  if (seconds === undefined) return null;
  return (
    <noscript>
      <meta http-equiv="refresh" content={String(seconds)} />
    </noscript>
  );
}

function Icon({ bare }: { readonly bare: boolean }) {
  return bare ? null : <link rel="icon" href="/mark.svg" type="image/svg+xml" />;
}

function FontParts({ request, lean }: Pick<HeadProps, 'request' | 'lean'>) {
  if (lean) return null;
  return (
    <>
      {fontParts(request).map((part) => (
        <link
          key={part}
          rel="preload"
          as="font"
          type="font/woff2"
          href={assetPath(part)}
          crossOrigin="anonymous"
        />
      ))}
    </>
  );
}

interface IslandsProps {
  readonly runsScripts: boolean;
  readonly islands: readonly string[];
  readonly lean: boolean;
}

function Islands({ runsScripts, islands, lean }: IslandsProps) {
  if (!runsScripts) return null;
  return (
    <>
      {[...islands, ...(lean ? [] : ['register'])].map((island) => (
        <script key={island} type="module" src={assetPath(island)} />
      ))}
    </>
  );
}

/** The parts of Onest that a page in this language is read in; none where the reader saves data. */
function fontParts(request: PageRequest): readonly string[] {
  const letters = LETTERS[request.locale];
  if (letters === undefined || savesData(request)) return [];
  return [letters, 'onest-figures.woff2'];
}

function savesData(request: PageRequest): boolean {
  return request.header('save-data')?.toLowerCase() === 'on';
}

/** Romanian and Gagauz have letters that our parts lack: words of two fonts would be worse than none. */
const LETTERS: Readonly<Partial<Record<Locale, string>>> = {
  uk: 'onest-cyrillic.woff2',
  bg: 'onest-cyrillic.woff2',
  ru: 'onest-cyrillic.woff2',
  en: 'onest-latin.woff2',
};

/** Whether the page is read in Onest: the class that starts the font goes by it. */
export function hasFont(request: PageRequest): boolean {
  return fontParts(request).length > 0;
}

/** Where this page lives, and where it lives in the other languages. */
const addresses = renderedAround(({ locale, locales, publicUrl }, addressIn) => (
  <>
    <link rel="canonical" href={publicUrl + addressIn(locale)} />
    {locales.map((other) => (
      <link key={other} rel="alternate" hreflang={other} href={publicUrl + addressIn(other)} />
    ))}
    {locales.includes('uk') && (
      <link rel="alternate" hreflang="x-default" href={publicUrl + addressIn('uk')} />
    )}
  </>
));

/** `<` is written as its escape: text inside a script is not HTML, and `</script>` would end it. */
function JsonLd({ value }: { readonly value: object }) {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
