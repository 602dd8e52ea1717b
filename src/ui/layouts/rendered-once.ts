import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { perLocale } from '../../platform/i18n/formatting-locale.ts';
import type { Locale } from '../../platform/i18n/locales.ts';

/**
 * A part of the page that depends on its language alone: rendered when it is first needed, and from then on
 * put in as it is. Nothing of a request may be in it. It takes a third off the rendering of a page.
 */
export function renderedOnce(make: (locale: Locale) => VNode): (locale: Locale) => VNode {
  return perLocale((locale) => jsxTemplate([renderToString(make(locale))]));
}
