import type { AccountInHand } from '../../../identity/index.ts';
import type { HandedOut } from '../../domain/handed-out.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** What an officer has in hand, as far as the reader may give it to others, and what stays on the public card. */
export function officerInHand(
  { officers }: Pick<OfficersContext, 'officers'>,
  kinds: readonly HandedOut[],
): AccountInHand {
  return async (asking, accountId, locale) => {
    const officer = officers.all().find(({ id }) => officers.accountOf(id) === accountId);
    if (!officer) return null;
    const t = officersDeskText.in(locale);
    const inHand: { readonly path: string; readonly text: string }[] = [];
    for (const kind of kinds) {
      for (const { officerId, open, path } of await kind.load(asking, locale)) {
        if (officerId === officer.id) inHand.push({ path, text: kind.waiting(locale, open) });
      }
    }
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
        <p>
          {t('in-hand.card')} <a href={cardPath(locale, officer.id)}>{t('in-hand.card.open')}</a>
        </p>
      </>
    );
  };
}
