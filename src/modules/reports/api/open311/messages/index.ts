import { defineMessages } from '#platform/i18n/define-messages.ts';
import type { ApiLanguage } from '#platform/http/operation.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

const texts = defineMessages({ uk, en });

export type Open311Text = ReturnType<typeof open311Text>;

/** For programs, which show it wherever they like: with plain spaces. */
export function open311Text(language: ApiLanguage) {
  const t = texts.in(language);
  return (...said: Parameters<typeof t>): string => t(...said).replaceAll('\u00a0', ' ');
}
