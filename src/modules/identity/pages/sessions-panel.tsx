import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Entries } from '#ui/components/card.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { identityText } from '../messages/index.ts';
import type { OwnAccount } from '../use-cases/read-own-account.ts';
import type { AccountParts } from './account-parts.ts';

/** Where I am signed in; what I do not know again, I end. */
export function SessionsPanel(parts: AccountParts) {
  const { locale, own } = parts;
  const t = identityText.in(locale);
  return (
    <Panel title={t('account.sessions')} id="sessions">
      <PanelBody>
        <p class="quiet">{t('account.sessions.text')}</p>
        <Entries>
          {own.sessions.map((session) => (
            <SessionEntry key={session.id} {...parts} session={session} />
          ))}
        </Entries>
        {own.sessions.length > 1 && (
          <PostButton action={localePath(locale, '/account/sessions/end-others')}>
            {t('account.sessions.end-others')}
          </PostButton>
        )}
        <PostButton action={localePath(locale, '/sign-out')}>{t('account.sign-out')}</PostButton>
      </PanelBody>
    </Panel>
  );
}

interface SessionEntryProps extends AccountParts {
  readonly session: OwnAccount['sessions'][number];
}

function SessionEntry({ locale, clock, session }: SessionEntryProps) {
  const t = identityText.in(locale);
  const device = session.device || t('account.sessions.unknown');
  const since = formatInstant(locale, session.createdAt, clock.timeZone);
  const seen = formatInstant(locale, session.seenAt, clock.timeZone);
  return (
    <li>
      <b>{device}</b> {session.current && <span class="badge">{t('account.sessions.this')}</span>}
      <p class="quiet">{t('account.sessions.since', { since, seen })}</p>
      {!session.current && (
        <PostButton
          action={localePath(locale, `/account/sessions/${session.id}/end`)}
          label={t('account.sessions.end.label', { device, since })}
        >
          {t('account.sessions.end')}
        </PostButton>
      )}
    </li>
  );
}
