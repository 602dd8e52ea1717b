import { type Answer, type PageReason, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { ENTERED_WAYS, MAX_PLACE_LENGTH, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { ENTRY_PATH, isOnlyAsked, type EntryParts, type ShownEntry } from './entry-parts.ts';
import { EntryHromada } from './entry-hromada.tsx';
import { EntryPlaceField } from './entry-place-field.tsx';
import { EntryCategory } from './entry-category.tsx';
import { entryText } from './messages/index.ts';
import { PAPER_PATH } from './paper-path.ts';

export async function showEntry(
  context: ReportsDesk,
  request: PageRequest,
  entry: ShownEntry,
): Promise<Answer> {
  const { locale } = request;
  const t = entryText.in(locale);
  const parts = { context, request, entry };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      islands={['entry-category']}
      actions={
        <ButtonLink kind="plain" href={localePath(locale, PAPER_PATH)}>
          {t('paper.link')}
        </ButtonLink>
      }
    >
      <ErrorSummary locale={locale} errors={entry.errors} />
      {entry.anotherKey !== undefined && (
        <Notice tone="warning" title={t('conflict')} live>
          {t('conflict.text')}
        </Notice>
      )}
      <Panel>
        <PanelBody>
          <form class="entry" method="post" action={localePath(locale, ENTRY_PATH)} noValidate>
            {/* The first one is what Enter presses: it sends, and does not ask for a category's questions. */}
            <button type="submit" hidden>
              {t('send')}
            </button>
            <input type="hidden" name="key" value={entry.anotherKey ?? entry.judged.draft.key} />
            <div>
              <EntryHromada {...parts} />
              <EntryCategory {...parts} />
              <EntryPlaceField {...parts} />
              <PlaceWords {...parts} />
              <Way {...parts} />
            </div>
            <div>
              <Words {...parts} />
              <Reach {...parts} />
              <Buttons>
                <Button>{t('send')}</Button>
              </Buttons>
            </div>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOf(request, entry),
  );
}

function reasonOf(
  { method, form }: PageRequest,
  { errors, anotherKey, isUntold, leading }: ShownEntry,
): { readonly reason?: PageReason } {
  if (anotherKey !== undefined) return { reason: 'conflict' };
  const isSent = method === 'POST' && !isOnlyAsked(form);
  const isUnsent = errors.length > 0 || isUntold || leading !== undefined;
  return isSent && isUnsent ? { reason: 'invalid' } : {};
}

function PlaceWords({ request: { locale }, entry }: EntryParts) {
  const t = entryText.in(locale);
  return (
    <Field
      locale={locale}
      name="placeWords"
      label={t('place.words')}
      value={entry.judged.draft.placeWords}
      error={errorOf(entry.errors, 'placeWords')}
      maxLength={MAX_PLACE_LENGTH}
      autoComplete="off"
      optional
    />
  );
}

/** A number in words for everybody is asked about once, as the public form does. */
function Words({ request: { locale }, entry }: EntryParts) {
  const t = entryText.in(locale);
  const { draft } = entry.judged;
  const isAsked = entry.leading !== undefined || draft.asked !== '';
  return (
    <>
      {entry.leading !== undefined && (
        <Notice tone="warning" live>
          {t('words.leading', { written: entry.leading })}
        </Notice>
      )}
      {isAsked && <input type="hidden" name="asked" value="yes" />}
      <Field
        locale={locale}
        name="words"
        label={t('words')}
        hint={t('words.hint')}
        value={draft.words}
        error={errorOf(entry.errors, 'words')}
        maxLength={MAX_WORDS_LENGTH}
        rows={5}
      />
    </>
  );
}

function Reach({ context, request: { locale }, entry }: EntryParts) {
  const t = entryText.in(locale);
  const { draft, category } = entry.judged;
  const isOptional = category?.isAnonymousAllowed ?? true;
  return (
    <fieldset class="reach">
      <legend>{t(isOptional ? 'reach' : 'reach.needed')}</legend>
      <p class="hint">{t('reach.hint')}</p>
      <Field
        locale={locale}
        name="phone"
        inputMode="tel"
        autoComplete="off"
        label={t('phone')}
        value={draft.phone}
        error={errorOf(entry.errors, 'phone')}
        maxLength={40}
        optional
      />
      <Tick name="call" isTicked={draft.call !== ''}>
        {t('call')}
      </Tick>
      {context.platform.sms && (
        <Tick name="sms" isTicked={draft.sms !== ''} hint={t('sms.says', { sms: newsSms(locale) })}>
          {t('sms')}
        </Tick>
      )}
      <Field
        locale={locale}
        name="email"
        type="email"
        autoComplete="off"
        label={t('email')}
        value={draft.email}
        error={errorOf(entry.errors, 'email')}
        maxLength={200}
        optional
      />
    </fieldset>
  );
}

function Way({ request: { locale }, entry }: EntryParts) {
  const t = entryText.in(locale);
  return (
    <Choices
      locale={locale}
      name="way"
      legend={t('way')}
      value={entry.way}
      options={ENTERED_WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
    />
  );
}
