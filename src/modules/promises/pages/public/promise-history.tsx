import { asSentence } from '#kernel/text/as-sentence.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import type { ReadPromise } from '../../use-cases/read-promise.ts';

interface PromiseHistoryProps {
  readonly context: Pick<PromisesContext, 'platform'>;
  readonly locale: Locale;
  readonly promise: ReadPromise;
}

/** From the day on which it was promised, in the order of time: what stood there before stays readable. */
export function PromiseHistory(props: PromiseHistoryProps) {
  const { locale, promise } = props;
  const t = promisesText.in(locale);
  return (
    <ol class="entries">
      <li>
        <p class="quiet">{dayOf(props, promise.givenAt)}</p>
        <p>
          <b>{t('promise.history.given')}</b>
        </p>
        <div lang="uk">
          <Paragraphs text={promise.firstWords} />
        </div>
        <p>{t('due', { day: formatDay(locale, promise.firstDueOn) })}</p>
      </li>
      {promise.steps.map((step) => (
        <Step key={step.id} {...props} step={step} />
      ))}
    </ol>
  );
}

function Step({
  step,
  ...props
}: PromiseHistoryProps & { readonly step: ReadPromise['steps'][number] }) {
  const { locale, promise } = props;
  const t = promisesText.in(locale);
  const day = dayOf(props, step.at);
  const photo = `/promises/${promise.id}/photos/${step.id}`;
  return (
    <li>
      <p class="quiet">
        {day} · {t(`promise.by.${step.party}`)}
      </p>
      <p>
        <b>{asSentence(t(`status.${step.status}`))}</b>
      </p>
      <div lang="uk">
        <Paragraphs text={step.words} />
      </div>
      {step.before && (
        <p>
          <WithUkrainian
            locale={locale}
            line={t('promise.history.before', {
              words: step.before.words,
              day: formatDay(locale, step.before.dueOn),
            })}
            words={step.before.words}
          />
        </p>
      )}
      {step.link && (
        <p>
          {t('promise.link')}:{' '}
          <a href={step.link} rel="nofollow noopener noreferrer">
            {step.link.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
      {step.photo && (
        <ul class="published-photos">
          <li>
            <a href={photo}>
              <img
                src={`${photo}/small`}
                alt={t('promise.photo', { day })}
                width={step.photo.width}
                height={step.photo.height}
                loading="lazy"
              />
            </a>
          </li>
        </ul>
      )}
    </li>
  );
}

function dayOf({ context, locale }: PromiseHistoryProps, at: Temporal.Instant): string {
  return formatDay(locale, at.toZonedDateTimeISO(context.platform.clock.timeZone).toPlainDate());
}
