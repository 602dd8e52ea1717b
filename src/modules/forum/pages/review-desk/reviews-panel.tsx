import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { DeskTalk } from '../../use-cases/review/read-desk-talk.ts';
import { reviewText } from './messages/index.ts';
import { scoreWords } from './review-words.ts';

/** How each reviewer saw it. Whoever is too near to it is named, and counts for nothing. */
export function ReviewsPanel({
  locale,
  shown: { reviews, names, criteria, summary },
}: {
  readonly locale: Locale;
  readonly shown: DeskTalk;
}) {
  const t = reviewText.in(locale);
  return (
    <Panel
      title={t('reviews')}
      hint={t('average.hint', { average: scoreWords(locale, summary.average) })}
    >
      <PanelBody>
        {reviews.length === 0 && <p class="quiet">{t('reviews.none')}</p>}
        {reviews.map((review) => (
          <div key={review.reviewerId}>
            <h3>{names.get(review.reviewerId) ?? t('reviewer.gone')}</h3>
            {review.isConflict ? (
              <p>{t('conflict')}</p>
            ) : (
              <p>
                {criteria
                  .map(({ id, name }) => `${saidIn(locale, name)}: ${review.scores[id] ?? '—'}`)
                  .join(' · ')}
              </p>
            )}
            {review.comment !== '' && <Paragraphs text={review.comment} />}
          </div>
        ))}
      </PanelBody>
    </Panel>
  );
}
