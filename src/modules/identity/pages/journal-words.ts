import type { Locale } from '#platform/i18n/locales.ts';
import type { JournalContext } from '../domain/journal.ts';
import { identityText } from '../messages/index.ts';
import type { NamedEntry } from '../use-cases/name-journal.ts';

/** «Запрошено нову людину»: an act by what its permission says of it, which bears the same name, or by its own words. */
export function actionWords(
  { policy, acts }: Pick<JournalContext, 'acts' | 'policy'>,
  locale: Locale,
  action: string,
): string {
  const row = policy.rows.find(({ permission }) => permission === action);
  const words = row?.done ?? acts.find((act) => act.action === action)?.words;
  if (!words) return action;
  const said = words[languageOf(locale)];
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** «поліцейський: Олена Зразкова», or what kind of thing it was. */
export function thingWords(
  { namers }: Pick<JournalContext, 'namers'>,
  locale: Locale,
  thing: { readonly kind: string; readonly name: string | undefined },
): string {
  const label = namers.find(({ kind }) => kind === thing.kind)?.label[languageOf(locale)];
  return [label ?? thing.kind, thing.name].filter((part) => part !== undefined).join(': ');
}

/** A person's name, or what stands for one. */
export function actorWords(locale: Locale, { actor, actorName }: NamedEntry): string {
  const t = identityText.in(locale);
  if (actor.kind === 'resident') return t('journal.resident');
  if (actor.kind === 'system' && actor.id === 'command-line') return t('journal.command-line');
  if (actor.kind === 'system') return t('journal.system', { name: actor.id ?? '' });
  if (actor.kind === 'api-client') return t('journal.program');
  return actorName ?? t('journal.somebody');
}

function languageOf(locale: Locale): 'uk' | 'en' {
  return locale === 'uk' ? 'uk' : 'en';
}
