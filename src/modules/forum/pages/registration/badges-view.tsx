import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Entries } from '#ui/components/card.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { type Badge, MAX_BADGE_LENGTHS, PHOTO_WISHES } from '../../domain/registration/badge.ts';
import type { OwnBadges } from '../../use-cases/registration/keep-badge.ts';
import { forumPath } from '../forum-words.ts';
import { registrationText } from './messages/index.ts';
import { photoMark } from './marks.ts';

export interface BadgesShown {
  /** Of which of them the form is open. */
  readonly seat?: Badge['seat'];
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: readonly FormError[];
  readonly done?: 'kept' | 'over' | 'seat';
}

interface BadgesViewProps {
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly own: OwnBadges;
  readonly shown: BadgesShown;
}

/** One who comes alone has the form at once; of several, each has a row, and a form of their own. */
export function BadgesView(props: BadgesViewProps) {
  const { request, code, own, shown } = props;
  const { locale } = request;
  const t = registrationText.in(locale);
  const { forum, badges } = own;
  const [only] = badges;
  const asked = badges.find(({ seat }) => seat === shown.seat);
  const badge = asked ?? (badges.length === 1 && shown.done === undefined ? only : undefined);
  return (
    <PublicPage request={request} title={t('badge')} noIndex styles={['ticket.css']}>
      <h1>{t('badge')}</h1>
      <p lang={langOf(locale, forum.title)}>{saidIn(locale, forum.title)}</p>
      {shown.done && (
        <Notice tone={shown.done === 'kept' ? 'done' : 'warning'} live>
          {t(`badge.${shown.done}`)}
        </Notice>
      )}
      {badge ? <BadgeForm {...props} badge={badge} /> : <BadgeList {...props} />}
      <PostButton action={localePath(locale, '/ticket')} fields={{ code }} kind="link">
        {t('badge.back')}
      </PostButton>
    </PublicPage>
  );
}

function BadgeList({ request: { locale }, code, own: { forum, badges } }: BadgesViewProps) {
  const t = registrationText.in(locale);
  return (
    <Entries>
      {badges.map(({ seat, name, organisation, photo }) => {
        const mark = photoMark(locale, photo);
        return (
          <li key={seat}>
            <b>{name === '' ? t('badge.nameless', { seat }) : name}</b>
            {organisation !== '' && <span>, {organisation}</span>}
            <br />
            <span class={`ticket-mark ${mark.colour}`}>{mark.words}</span>
            <PostButton
              action={forumPath(locale, forum.year, '/badge')}
              fields={{ code, seat: String(seat) }}
              label={t('badge.change.of', { seat })}
            >
              {t('badge.change')}
            </PostButton>
          </li>
        );
      })}
    </Entries>
  );
}

function BadgeForm({
  request: { locale },
  code,
  own: { forum },
  shown: { typed, errors = [] },
  badge,
}: BadgesViewProps & { readonly badge: Badge }) {
  const t = registrationText.in(locale);
  const value = (name: 'name' | 'organisation' | 'photo') => typed?.[name] ?? badge[name];
  return (
    <form method="post" action={forumPath(locale, forum.year, '/badge')} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="seat" value={String(badge.seat)} />
      <Choices
        locale={locale}
        name="photo"
        legend={t('photo')}
        value={value('photo')}
        error={errorOf(errors, 'photo')}
        options={PHOTO_WISHES.map((wish) => ({
          value: wish,
          label: (
            <>
              <span class={`ticket-mark ${photoMark(locale, wish).colour}`}>
                {t(`photo.${wish}`)}
              </span>
              <br />
              {t(`photo.${wish}.about`)}
            </>
          ),
        }))}
      />
      <Field
        locale={locale}
        name="name"
        label={t('badge.name')}
        hint={t('badge.name.hint')}
        value={value('name')}
        error={errorOf(errors, 'name')}
        maxLength={MAX_BADGE_LENGTHS.name}
        autoComplete="off"
        optional
      />
      <Field
        locale={locale}
        name="organisation"
        label={t('badge.organisation')}
        value={value('organisation')}
        error={errorOf(errors, 'organisation')}
        maxLength={MAX_BADGE_LENGTHS.organisation}
        autoComplete="off"
        optional
      />
      <Buttons>
        <Button name="go" value="save">
          {t('badge.save')}
        </Button>
      </Buttons>
    </form>
  );
}
