import { formatNearDay, formatUntil } from '../../../platform/i18n/dates.ts';
import { languageName } from '../../../platform/i18n/languages.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { telephoneHref } from '../../../platform/i18n/phones.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { PhoneLink } from '../../../ui/components/phone-link.tsx';
import type { Organisation } from '../../organisations/index.ts';
import { checkState, hereSince, type OfficerCard } from '../domain/officer-card.ts';
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
  const languages = sentence(card.officer.languages.map((code) => languageName(locale, code)).join(', '));
  return (
    <>
      <p class="quiet">
        {[languages, since && t('card.since', { date: day(since) }), checkWords(locale, card, today)]
          .filter(Boolean)
          .join(' ')}
      </p>
      {card.absence && (
        <Notice tone="warning">
          {t(`card.away.${card.officer.wordForm}`, { until: formatUntil(locale, card.absence.endsOn, today) })}
        </Notice>
      )}
    </>
  );
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
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

interface NoAnswerProps extends CardNoteProps {
  readonly station: Organisation | undefined;
}

/** «Не відповідає? Заступає Петро Вигаданий, 067 000 00 01 (до 30 листопада). Чергова частина: …» */
export function NoAnswer({ locale, card, station, today }: NoAnswerProps) {
  const t = officersText.in(locale);
  const deputy = card.absence?.deputy;
  const [dutyPhone] = station?.phones ?? [];
  return (
    <p class="quiet">
      {t('card.noanswer')}{' '}
      {deputy && card.absence && (
        <b>
          {t('card.deputy')}{' '}
          <a href={localePath(locale, `/officer/${deputy.slug}`)}>{shortNameIn(locale, deputy)}</a>
          {deputy.phones.slice(0, 1).map((phone) => (
            <span key={phone}>
              , <PhoneLink phone={phone} />
            </span>
          ))}{' '}
          ({formatUntil(locale, card.absence.endsOn, today)}).{' '}
        </b>
      )}
      {station && dutyPhone !== undefined && (
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
  const main = locale === 'en' ? 'en' : 'uk';
  return (
    <p class="links">
      <a href={localePath(main, `/officer/${slug}/poster?size=a4`)}>{t('card.print')}</a>
      <a href={localePath(locale, `/officer/${slug}.vcf`)} download>
        {t('card.save')}
      </a>
      <button class="linklike" type="button" hidden data-share={t('card.copy')} data-copied={t('card.copied')}>
        {t('card.share')}
      </button>
      <a href={localePath(main, `/officer/${slug}/wrong`)} rel="nofollow">
        {t('card.wrong')}
      </a>
    </p>
  );
}
