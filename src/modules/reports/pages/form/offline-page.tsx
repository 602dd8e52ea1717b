import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { fieldId } from '#ui/components/field-error.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { MAX_PHOTOS } from '../../domain/photo-files.ts';
import { MAX_PLACE_LENGTH, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { FormPage } from './form-page.tsx';
import { CONTACT_WAYS } from './judge-contact.ts';
import { SmsTick } from './sms-tick.tsx';
import { formText } from './messages/index.ts';
import { OfflineQuestions } from './offline-questions.tsx';
import type { ReportPages } from './report-pages.ts';

/**
 * `/report/offline`: all questions on one page, which a telephone keeps since it shows nobody's data. What is written
 * here waits on the device and goes by itself when there is a network. In confidence nothing is told here: it would stay on the device for
 * whoever picks it up.
 */
export function offlineReportPage(pages: ReportPages, request: PageRequest): Answer {
  const { locale } = request;
  const t = formText.in(locale);
  const offered = listReportCategories(pages, pages.homeArea()?.id);
  const categories = offered.filter(
    ({ isRetired, visibility, isAnonymousAllowed }) =>
      !isRetired && visibility !== 'confidential' && isAnonymousAllowed,
  );
  return page(
    <FormPage
      request={request}
      category={undefined}
      title={t('offline')}
      lead={t('offline.lead')}
      islands={['report-drafts']}
    >
      <noscript>
        <Notice tone="warning">{t('offline.script')}</Notice>
      </noscript>
      <Drafts request={request} />
      <h2>{t('offline.new')}</h2>
      <OfflineForm pages={pages} request={request} categories={categories} />
      <p class="quiet">{t('offline.device')}</p>
      <p class="quiet">{t('offline.confidential')}</p>
    </FormPage>,
  );
}

/** What waits on this device; the island fills it. */
function Drafts({ request: { locale } }: { readonly request: PageRequest }) {
  const t = formText.in(locale);
  return (
    <div
      data-report-drafts
      data-to={localePath(locale, '/report/receive')}
      data-photo-to={localePath(locale, '/report/receive/photo')}
      data-word-unfinished={t('draft.unfinished')}
      data-word-waiting={t('draft.waiting')}
      data-word-sending={t('draft.sending')}
      data-word-received={t('draft.received', { at: '…' })}
      data-word-code={t('draft.code')}
      data-word-keep={t('draft.keep')}
      data-word-photos={t('draft.photos', { count: '…' })}
      data-word-photo-lost={t('draft.photo-lost')}
      data-word-continue={t('draft.continue')}
      data-word-remove={t('draft.remove')}
      data-word-done={t('draft.done')}
      hidden
    >
      <h2>{t('draft')}</h2>
      <ul class="entries" aria-live="polite"></ul>
    </div>
  );
}

interface OfflineFormProps {
  readonly pages: ReportPages;
  readonly request: PageRequest;
  readonly categories: readonly ReportCategory[];
}

interface Reader {
  readonly locale: Locale;
}

function OfflineForm({ pages, request, categories }: OfflineFormProps) {
  const { locale } = request;
  const t = formText.in(locale);
  const language = mainLocale(locale);
  return (
    <form method="post" action={localePath(locale, '/report/new/check')} data-report-form>
      <input type="hidden" name="key" value="" />
      <input type="hidden" name="lat" value="" />
      <input type="hidden" name="lon" value="" />
      <SelectField
        locale={locale}
        name="category"
        label={t('what')}
        empty={t('offline.choose')}
        options={categories.map(({ key, name }) => ({ value: key, label: name[language] }))}
      />
      <OfflineQuestions locale={locale} categories={categories} />
      <PlaceFields pages={pages} locale={locale} />
      <div class="field">
        <label for={fieldId('photo')}>{t('photos.choose', { left: MAX_PHOTOS })}</label>
        <input
          class="input"
          type="file"
          id={fieldId('photo')}
          name="photo"
          multiple
          accept="image/jpeg,image/png,image/webp"
        />
      </div>
      <Field
        locale={locale}
        name="words"
        label={t('words')}
        hint={t('words.label')}
        maxLength={MAX_WORDS_LENGTH}
        rows={6}
      />
      <ContactFields locale={locale} sendsSms={pages.platform.sms !== undefined} />
      <p class="buttons">
        <Button>{t('check.send')}</Button>
      </p>
    </form>
  );
}

function PlaceFields({ pages, locale }: Pick<OfflineFormProps, 'pages'> & Reader) {
  const t = formText.in(locale);
  return (
    <>
      <SelectField
        locale={locale}
        name="place"
        label={t('where')}
        empty={t('offline.choose')}
        options={placesOf(pages).map((area) => ({ value: area.slug, label: nameIn(locale, area) }))}
      />
      <p class="links">
        <button
          class="linklike"
          type="button"
          hidden
          data-position
          data-ask={t('where.here')}
          data-wait={t('where.locating')}
          data-failed={t('where.failed')}
          data-done={t('offline.located')}
        >
          <span aria-live="polite">{t('where.here')}</span>
        </button>
      </p>
      <Field
        locale={locale}
        name="placeWords"
        label={t('where.words')}
        maxLength={MAX_PLACE_LENGTH}
        optional
      />
    </>
  );
}

function ContactFields({ locale, sendsSms }: Reader & { readonly sendsSms: boolean }) {
  const t = formText.in(locale);
  return (
    <div class="one-contact" data-contact>
      <Choices
        locale={locale}
        name="contact"
        legend={t('contact')}
        value="none"
        options={CONTACT_WAYS.map((way) => ({ value: way, label: t(`contact.${way}`) }))}
      />
      <div class="by-email">
        <Field
          locale={locale}
          name="email"
          type="email"
          label={t('contact.email.label')}
          optional
        />
      </div>
      <div class="by-phone">
        <Field
          locale={locale}
          name="phone"
          inputMode="tel"
          label={t('contact.phone.label')}
          optional
        />
        <Tick name="call">{t('contact.call')}</Tick>
        {sendsSms && <SmsTick locale={locale} />}
      </div>
    </div>
  );
}

/** The villages of home; of a region without one its hromadas, and the words say where in it. */
function placesOf({ areas, homeArea }: ReportPages) {
  const home = homeArea();
  const hromada = home && areas.chain(home.id).find(({ kind }) => kind === 'hromada');
  return hromada
    ? areas.settlementsOf(hromada.id)
    : areas.all.filter(({ kind }) => kind === 'hromada');
}
