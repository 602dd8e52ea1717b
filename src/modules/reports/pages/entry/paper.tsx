import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { receiptText } from '#ui/receipt/messages/index.ts';
import type { Question, ReportCategory } from '../../domain/report-category.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import type { ReportPages } from '../form/report-pages.ts';
import { entryText } from './messages/index.ts';

/**
 * `/report/paper`: the questions on one sheet, for libraries and starostas. What is told in confidence is not among
 * them: a sheet goes through other hands, and the page says how to tell it instead.
 */
export function paperPage(pages: ReportPages, request: PageRequest): Answer {
  const { locale, query } = request;
  const area = pages.areas.bySlug(query.get('area') ?? '')?.area ?? pages.homeArea();
  const offered = listReportCategories(pages, area?.id).filter((one) => !one.isRetired);
  const onPaper = offered.filter(({ visibility }) => visibility !== 'confidential');
  const confided = offered.filter(({ visibility }) => visibility === 'confidential');
  const t = entryText.in(locale);
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={t('paper')}
      description={t('paper.lead')}
      links={<Links request={request} />}
    >
      <main class="paper">
        {request.site.demonstration && <p class="paper-said">{t('paper.demonstration')}</p>}
        <h1>{t('paper')}</h1>
        <p>{t('paper.lead')}</p>
        <p class="paper-danger">
          <b>{t('paper.danger')}</b>
        </p>
        <What locale={locale} onPaper={onPaper} confided={confided} />
        <Where locale={locale} />
        <Happened locale={locale} questions={questionsOf(onPaper)} />
        <Reach locale={locale} sendsSms={pages.platform.sms !== undefined} />
        <p>{t('paper.hand-in')}</p>
        <TearOff request={request} />
      </main>
    </SheetPage>,
  );
}

function Links({ request: { locale, locales, path } }: { readonly request: PageRequest }) {
  return (
    <>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <a key={other} href={localePath(other, path)} lang={other} hreflang={other}>
            {entryText.in(other)('paper.language')}
          </a>
        ))}
      <a href={localePath(locale, '/report/new')}>{entryText.in(locale)('paper.on-site')}</a>
    </>
  );
}

interface WhatProps {
  readonly locale: Locale;
  readonly onPaper: readonly ReportCategory[];
  readonly confided: readonly ReportCategory[];
}

function What({ locale, onPaper, confided }: WhatProps) {
  const t = entryText.in(locale);
  const language = mainLocale(locale);
  const kept = confided.map(({ name }) => t('paper.quoted', { name: name[language] })).join(', ');
  return (
    <section>
      <h2>{t('paper.what')}</h2>
      <ul class="paper-ticks">
        {onPaper.map(({ key, name }) => (
          <li key={key}>{name[language]}</li>
        ))}
      </ul>
      {kept !== '' && <p class="paper-note">{t('paper.confided', { categories: kept })}</p>}
    </section>
  );
}

function Where({ locale }: { readonly locale: Locale }) {
  const t = entryText.in(locale);
  return (
    <section>
      <h2>{t('paper.where')}</h2>
      <p class="paper-line">{t('paper.village')}</p>
      <p class="paper-line">{t('paper.street')}</p>
    </section>
  );
}

function Happened({
  locale,
  questions,
}: {
  readonly locale: Locale;
  readonly questions: readonly Question[];
}) {
  const t = entryText.in(locale);
  const language = mainLocale(locale);
  return (
    <section>
      <h2>{t('paper.words')}</h2>
      <p class="paper-note">{t('paper.words.hint')}</p>
      <div class="paper-box" />
      {questions.map(({ key, words, choices }) => (
        <div class={choices.length === 0 ? 'paper-line' : 'paper-question'} key={key}>
          <span>{words[language]}</span>
          {choices.length > 0 && (
            <ul class="paper-ticks">
              {choices.map((choice) => (
                <li key={choice.key}>{choice[language]}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function Reach({ locale, sendsSms }: { readonly locale: Locale; readonly sendsSms: boolean }) {
  const t = entryText.in(locale);
  return (
    <section>
      <h2>{t('paper.reach')}</h2>
      <div class="paper-reach">
        <p class="paper-line">{t('phone')}</p>
        <ul class="paper-ticks">
          <li>{t('call')}</li>
          {sendsSms && <li>{t('sms')}</li>}
        </ul>
      </div>
      <p class="paper-line">{t('email')}</p>
    </section>
  );
}

/** Where there is no printer, the code is written on the sheet’s own foot, and the rest is given back, too. */
function TearOff({ request: { locale, publicUrl } }: { readonly request: PageRequest }) {
  const t = entryText.in(locale);
  const address = (publicUrl + localePath(locale, '/receipt')).replace(/^https?:\/\//, '');
  return (
    <footer class="paper-foot">
      <p>
        <b>{receiptText.in(locale)('printed')}</b> · {t('paper.code')}
      </p>
      <p class="paper-code" aria-hidden="true">
        {GROUPS.map((group) => (
          <span key={group}>
            <i />
            <i />
            <i />
            <i />
          </span>
        ))}
      </p>
      <p>{t('paper.answer', { address })}</p>
      <p class="paper-note">{receiptText.in(locale)('printed.alone')}</p>
    </footer>
  );
}

const GROUPS = [1, 2, 3, 4];

/** Each question once, whatever categories ask it. */
function questionsOf(categories: readonly ReportCategory[]): readonly Question[] {
  const all = categories.flatMap(({ questions }) => questions);
  return [...new Map(all.map((question) => [question.key, question])).values()];
}
