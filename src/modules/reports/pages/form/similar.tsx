import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { Button } from '#ui/components/button.tsx';
import type { PublishedReport } from '../../domain/published-report.ts';
import { findSimilar } from '../../use-cases/find-similar.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { PublishedPlace } from '../published/published-place.tsx';
import { beginningOf, placeOf } from '../published/published-words.ts';
import { supportAddress } from '../published/support.tsx';
import { answerStep } from './answer-step.tsx';
import { draftOf } from './draft.ts';
import { BackButton, FormPage, Kept } from './form-page.tsx';
import {
  type DraftPlace,
  firstUnanswered,
  type JudgedDraft,
  judgeDraft,
  sentPlace,
} from './judge-draft.ts';
import { formText } from './messages/index.ts';
import type { ReportPages } from './report-pages.ts';
import { placeAfter, stepAddress } from './step-addresses.ts';
import { traceOf } from './trace-of.ts';

/**
 * «Про це вже повідомили?», as soon as it is known what and where, before anything is written. Where nothing similar is
 * published, the next question stands here at once, and nobody learns that there could have been another.
 */
export async function offerSimilar(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(request.form, pages.platform.random);
  const judged = judgeDraft(pages, draft);
  const { place } = judged;
  const similar = place ? await similarTo(pages, judged, place) : [];
  if (!place || similar.length === 0) {
    return await answerStep(pages, request, placeAfter('where', draft));
  }
  const offered = { pages, request, judged, place, similar };
  return page(<SimilarPage {...offered} />, traceOf(judged));
}

async function similarTo(
  pages: ReportPages,
  judged: JudgedDraft,
  place: DraftPlace,
): Promise<readonly PublishedReport[]> {
  const { category } = judged;
  if (firstUnanswered(judged, 'photos') || !category) return [];
  return await findSimilar(pages, { category: category.key, place: sentPlace(place) });
}

interface SimilarPageProps {
  readonly pages: ReportPages;
  readonly request: PageRequest;
  readonly judged: JudgedDraft;
  readonly place: DraftPlace;
  readonly similar: readonly PublishedReport[];
}

function SimilarPage(props: SimilarPageProps) {
  const { request, judged, place, similar } = props;
  const { locale } = request;
  const { draft } = judged;
  const t = formText.in(locale);
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('similar')}
      lead={
        place.point
          ? t('similar.lead')
          : t('similar.lead.village', { place: nameIn(locale, place.area) })
      }
    >
      <ul class="entries">
        {similar.map((report) => (
          <Offered key={report.id} {...props} report={report} />
        ))}
      </ul>
      <p class="quiet">{t('similar.about')}</p>
      <form method="post" action={stepAddress(locale, placeAfter('where', draft))}>
        <Kept draft={draft} />
        <p class="buttons">
          <Button>{t('similar.other')}</Button>
          <BackButton locale={locale} step="photos" />
        </p>
      </form>
    </FormPage>
  );
}

/** What everybody may read of it, and no more: not how far it is from where somebody stands. */
function Offered({
  pages,
  request: { locale },
  judged: { draft },
  report,
}: SimilarPageProps & { readonly report: PublishedReport }) {
  const t = formText.in(locale);
  const { clock } = pages.platform;
  const day = report.submittedAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const said = `said-${report.id}`;
  const hasPlace = placeOf(pages.areas, locale, report) !== '';
  const about = [
    t('similar.when', { day: formatNearDay(locale, day, clock.today()) }),
    report.supporters === 'none' ? '' : t('similar.supporters', { band: report.supporters }),
  ];
  return (
    <li>
      <p id={said} lang="uk">
        {beginningOf(report.words)}
      </p>
      <p class="quiet">
        {hasPlace && (
          <>
            <PublishedPlace areas={pages.areas} locale={locale} report={report} />
            {' · '}
          </>
        )}
        {about.filter((part) => part !== '').join(' · ')}
      </p>
      {/* The sender’s key alone: of what was answered so far nothing goes there. */}
      <form method="post" action={supportAddress(locale, report)}>
        <input type="hidden" name="key" value={draft.key} />
        <p class="buttons">
          <button class="button plain" type="submit" aria-describedby={said}>
            {t('similar.same')}
          </button>
        </p>
      </form>
    </li>
  );
}
