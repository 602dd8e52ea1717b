import { MAX_QUOTES } from './release.ts';

/** What a form has of one quote: «said-1», «by-1»… */
export const QUOTE_FIELDS = ['said', 'by', 'saidEn', 'byEn'] as const;
export type QuoteField = (typeof QUOTE_FIELDS)[number];

/** From 1. */
export const QUOTES = Array.from({ length: MAX_QUOTES }, (_, index) => index + 1);

/** Of one quote, what stands in a field of it. */
export function quoteOf(
  sent: Readonly<Record<string, unknown>>,
  field: QuoteField,
  number: number,
): string {
  const value = sent[`${field}-${number}`];
  return typeof value === 'string' ? value : '';
}
