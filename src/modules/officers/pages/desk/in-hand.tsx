import type { Locale } from '#platform/i18n/locales.ts';
import type { AccountInHand, DeskContext } from '#modules/identity/index.ts';
import type { HandedOut } from '../../domain/handed-out.ts';
import { keyOfHolder } from '../../domain/holder.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/**
 * What a person has in hand, as far as the reader may give it to others, and what stays on the public card of an officer.
 * Null for a colleague without a card who has nothing.
 */
export function officerInHand(
  { officers }: Pick<OfficersContext, 'officers'>,
  kinds: readonly HandedOut[],
): AccountInHand {
  return async (asking, accountId, locale) => {
    const officerId = officers.officerOf(accountId);
    const inHand = await listInHand(asking, kinds, officerId ?? accountId, locale);
    const hasCard = officerId !== undefined && officers.get(officerId) !== undefined;
    if (!hasCard && inHand.length === 0) return null;
    const t = officersDeskText.in(locale);
    return (
      <>
        <p>{t(inHand.length > 0 ? 'in-hand' : 'in-hand.none')}</p>
        {inHand.length > 0 && (
          <ul>
            {inHand.map(({ path, text }) => (
              <li key={text}>
                <a href={path}>{text}</a>
              </li>
            ))}
          </ul>
        )}
        {hasCard && (
          <p>
            {t('in-hand.card')} <a href={cardPath(locale, officerId)}>{t('in-hand.card.open')}</a>
          </p>
        )}
      </>
    );
  };
}

async function listInHand(
  asking: DeskContext,
  kinds: readonly HandedOut[],
  key: ReturnType<typeof keyOfHolder>,
  locale: Locale,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const inHand: { readonly path: string; readonly text: string }[] = [];
  for (const kind of kinds) {
    for (const { holder, open, path } of await kind.load(asking, locale)) {
      if (keyOfHolder(holder) === key) inHand.push({ path, text: kind.waiting(locale, open) });
    }
  }
  return inHand;
}
