import type { Locale } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

interface ActionActsBarProps {
  readonly locale: Locale;
  readonly read: ReadDeskAction;
}

/** No more than may be done with it now; what waits for whoever looks comes first. */
export function ActionActsBar({ locale, read: { action, may } }: ActionActsBarProps) {
  const t = planDeskText.in(locale);
  const acts = [
    [may.answer, 'answer', '/answer'],
    [may.confirm, 'confirm', '/confirm'],
    [may.report, 'report', '/report'],
    [may.rewrite, 'edit', '/edit'],
    [may.steer, 'owner', '/owner'],
    [may.steer, 'carry', '/carry'],
    [may.drop, 'drop', '/drop'],
    [may.discard, 'discard', '/discard'],
  ] as const;
  return (
    <>
      {acts
        .filter(([isPossible]) => isPossible)
        .map(([, name, path], at) => (
          <ButtonLink
            key={name}
            kind={at === 0 ? 'main' : 'plain'}
            href={deskActionPath(locale, action.id, path)}
          >
            {t(name)}
          </ButtonLink>
        ))}
    </>
  );
}
