import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { perLocale } from '#platform/i18n/formatting-locale.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';

/** HTML that stands where an element may. */
type Finished = ReturnType<typeof jsxTemplate>;

/**
 * A part of the page that depends on its language alone: rendered when it is first needed, and from then on
 * put in as it is. Nothing of a request may be in it. With renderedAround it takes a third off the
 * rendering of a page, whose frame has more elements than most of its contents.
 */
export function renderedOnce(make: (locale: Locale) => VNode): (locale: Locale) => Finished {
  return perLocale((locale) => asItIs(renderToString(make(locale))));
}

/** What parts that link to this same page in its languages depend on, besides its address. */
export interface Languages {
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly publicUrl: string;
}

type AddressIn = (locale: Locale) => string;

/** Letters that no text has and rendering leaves alone. */
const HOLE = 'zzADDRESSzz';

/**
 * As renderedOnce, of a part that holds the page's own address many times: kept with holes, which are filled
 * for each request. `path` is without the language, `query` with its question mark.
 */
export function renderedAround(
  make: (languages: Languages, addressIn: AddressIn) => VNode,
): (languages: Languages, path: string, query: string) => Finished {
  const known = new Map<string, readonly string[]>();
  return (languages, path, query) => {
    const isHome = path === '/';
    const key = `${languages.locale} ${languages.locales.join()} ${isHome} ${languages.publicUrl}`;
    let pieces = known.get(key);
    if (pieces === undefined) {
      // `/` is `/en` in English, and not `/en/`: the home page's hole is for its query only.
      const addressIn: AddressIn = (locale) =>
        isHome ? localePath(locale, path) + HOLE : localePath(locale, HOLE);
      pieces = renderToString(make(languages, addressIn)).split(HOLE);
      known.set(key, pieces);
    }
    return asItIs(pieces.join(inAttribute(isHome ? query : path + query)));
  };
}

/** Preact's way to put finished HTML where an element may stand, without an element around it. */
function asItIs(html: string): Finished {
  return jsxTemplate([html]);
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
