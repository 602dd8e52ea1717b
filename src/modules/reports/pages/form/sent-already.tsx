import type { Clock } from '#platform/clock/clock.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { FormPage, Kept } from './form-page.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { stepAddress } from './step-addresses.ts';

interface SentAlreadyProps {
  readonly request: PageRequest;
  readonly judged: JudgedDraft;
  readonly clock: Pick<Clock, 'timeZone'>;
  readonly at: Temporal.Instant;
}

/** This very report was sent before. Its author sees the code again by sending the same form, which adds no report. */
export function SentAlreadyPage({ request, judged, clock, at }: SentAlreadyProps) {
  const { locale } = request;
  const t = formText.in(locale);
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('already')}
      lead={t('already.lead', { at: formatInstant(locale, at, clock.timeZone) })}
    >
      <form method="post" action={stepAddress(locale, 'sent')}>
        <Kept draft={judged.draft} />
        <Buttons>
          <Button>{t('already.show')}</Button>
          <ButtonLink kind="plain" href={stepAddress(locale, 'what')}>
            {t('already.another')}
          </ButtonLink>
        </Buttons>
      </form>
    </FormPage>
  );
}
