import { asSentence } from '#kernel/text/as-sentence.ts';
import { Fragment } from 'preact';
import { formatNearDay, formatUntil } from '#platform/i18n/dates.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { telephoneHref } from '#platform/i18n/phones.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { Organisation } from '#modules/organisations/index.ts';
import { checkState, type Deputy, hereSince, type OfficerCard } from '../domain/officer-card.ts';
import { officersText } from '../messages/index.ts';
import { shortNameIn } from './officer-words.ts';

interface CardNoteProps {
  readonly locale: Locale;
  readonly card: OfficerCard;
  readonly today: Temporal.PlainDate;
}

/** «Українська, румунська. На дільниці з 12 березня 2025. Номер перевірено 3 листопада.» */
export function CardState({ locale, card, today }: CardNoteProps) {
  const t = officersText.in(locale);
  const since = hereSince(card);
  const day = (date: Temporal.PlainDate) => formatNearDay(locale, date, today);
  const languages = asSentence(
    card.officer.languages.map((code) => languageName(locale, code)).join(', '),
  );
  const sentences = [
    languages,
    since ? t('card.since', { date: day(since) }) : '',
    checkWords(locale, card, today),
  ].filter((words) => words !== '');
  return (
    <p class="quiet">
      {sentences.map((words) => (
        <Fragment key={words}>
          <span class="phrase">{words}</span>{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** While the officer is away: until when, and who answers instead. First on the card, since it is what one must know. */
export function AwayNotice({ locale, card, today }: CardNoteProps) {
  const { absence, officer } = card;
  if (!absence) return null;
  const t = officersText.in(locale);
  return (
    <Notice tone="warning">
      <p>
        {t(`card.away.${officer.wordForm}`, { until: formatUntil(locale, absence.endsOn, today) })}{' '}
        {absence.deputy && <DeputyName locale={locale} deputy={absence.deputy} />}
      </p>
    </Notice>
  );
}

/** «Заступає Петро Вигаданий.» */
function DeputyName({ locale, deputy }: { readonly locale: Locale; readonly deputy: Deputy }) {
  return (
    <b>
      {officersText.in(locale)('card.deputy')}{' '}
      <a href={localePath(locale, `/officer/${deputy.slug}`)}>{shortNameIn(locale, deputy)}</a>.
    </b>
  );
}

function checkWords(locale: Locale, card: OfficerCard, today: Temporal.PlainDate): string {
  const t = officersText.in(locale);
  const { checkedOn } = card.officer;
  const date = checkedOn ? formatNearDay(locale, checkedOn, today) : '';
  switch (checkState(checkedOn, today)) {
    case 'never':
      return t('card.unchecked');
    case 'fresh':
      return t('card.checked', { date });
    case 'stale':
      return t('card.stale', { date });
  }
}

/** In place of the hours, while none are known: to call is good advice only where there is a number to call. */
export function NoHours({ locale, card }: Omit<CardNoteProps, 'today'>) {
  const phones = [...card.officer.phones, ...(card.absence?.deputy?.phones ?? [])];
  const t = officersText.in(locale);
  return <p>{t(phones.length > 0 ? 'card.nowhere' : 'card.nowhere.nophone')}</p>;
}

interface NoAnswerProps {
  readonly locale: Locale;
  readonly station: Organisation | undefined;
}

/** «Не відповідає? Чергова частина: (04844) 0-00-00. Терміново — 102.» */
export function NoAnswer({ locale, station }: NoAnswerProps) {
  const t = officersText.in(locale);
  const [dutyPhone] = station?.phones ?? [];
  return (
    <p class="after">
      <b>{t('card.noanswer')}</b>{' '}
      {dutyPhone !== undefined && (
        <>
          {t('card.noanswer.duty')} <PhoneLink phone={dutyPhone} />.{' '}
        </>
      )}
      <a href={telephoneHref('102')}>{t('card.noanswer.police')}</a>
    </p>
  );
}

/** Print, save, share, say that something is wrong. */
export function CardActions({ locale, slug }: { readonly locale: Locale; readonly slug: string }) {
  const t = officersText.in(locale);
  const main = mainLocale(locale);
  return (
    <>
      <p class="links">
        <a href={localePath(main, `/officer/${slug}/poster?size=a4`)}>{t('card.print')}</a>
        <a href={localePath(locale, `/officer/${slug}.vcf`)} download>
          {t('card.save')}
        </a>
        <button
          class="linklike"
          type="button"
          hidden
          data-share={t('card.copy')}
          data-copied={t('card.copied')}
        >
          {t('card.share')}
        </button>
      </p>
      <p class="links">
        <a href={localePath(main, `/officer/${slug}/wrong`)} rel="nofollow">
          {t('card.wrong')}
        </a>
      </p>
    </>
  );
}
