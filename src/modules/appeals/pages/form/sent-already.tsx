import type { Clock } from '#platform/clock/clock.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { DRAFT_FIELDS, type Draft } from './draft.ts';
import { appealFormText } from './messages/index.ts';

interface SentAlreadyProps {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly clock: Pick<Clock, 'timeZone'>;
  readonly at: Temporal.Instant;
}

/** This very appeal was sent before. Its author sees the code again by sending the same form, which adds no appeal. */
export function SentAlreadyPage({ request, draft, clock, at }: SentAlreadyProps) {
  const { locale } = request;
  const t = appealFormText.in(locale);
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={t('already')} noIndex>
      <h1>{t('already')}</h1>
      <p class="lead">{t('already.lead', { at: formatInstant(locale, at, clock.timeZone) })}</p>
      <form method="post" action={localePath(locale, '/appeal/sent')}>
        {DRAFT_FIELDS.filter((field) => draft[field] !== '').map((field) => (
          <input key={field} type="hidden" name={field} value={draft[field]} />
        ))}
        <Buttons>
          <Button>{t('already.show')}</Button>
          <ButtonLink kind="plain" href={localePath(locale, '/appeal')}>
            {t('already.another')}
          </ButtonLink>
        </Buttons>
      </form>
    </PublicPage>
  );
}
