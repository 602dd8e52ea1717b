import { z } from 'zod';
import type { TalkId } from '#kernel/ids.ts';
import { formTick, formWords } from '#platform/http/form-texts.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_COMMENT_LENGTH, MAX_CRITERIA, SCORES } from '../../domain/review/review.ts';
import { readToReview, reviewTalk, type TalkToReview } from '../../use-cases/review/review-talk.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { fieldOf, type FieldsProps, type Typed } from '#ui/acts/filled.ts';
import { reviewText } from './messages/index.ts';
import { reviewError, reviewIssues } from './review-errors.ts';
import { deskTalkPath, reviewListPath, talkIdOf } from './review-paths.ts';
import { TalkContent } from './talk-content.tsx';

const SCORE_FIELDS = Array.from({ length: MAX_CRITERIA }, (_, index) => `score-${index + 1}`);
export const REVIEW_FIELDS = [...SCORE_FIELDS, 'comment', 'isConflict'];

const POINTS = Array.from({ length: SCORES.most }, (_, index) => String(index + SCORES.least));

const score = z
  .enum(['', ...POINTS], { error: 'choice-unknown' })
  .default('')
  .transform((sent) => (sent === '' ? undefined : Number(sent)));

const reviewSchema = z.strictObject({
  ...Object.fromEntries(SCORE_FIELDS.map((name) => [name, score])),
  comment: formWords(MAX_COMMENT_LENGTH),
  isConflict: formTick,
});

/** `/desk/forum/talks/{talk}/review`: what was sent, and what one thinks of it. */
export async function reviewPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = talkIdOf(request);
  const read = id && (await readToReview(context, id));
  if (!id || !read?.ok) return refusal('absent');
  if (request.method === 'POST') return await review(context, request, id, read.value);
  return await show(context, request, read.value, typedReview(read.value), []);
}

async function review(
  context: ForumDesk,
  request: PageRequest,
  id: TalkId,
  read: TalkToReview,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = reviewSchema.safeParse(typed);
  if (!parsed.success) {
    return await show(context, request, read, typed, reviewIssues(locale, parsed.error.issues));
  }
  const { comment, isConflict, ...sent } = parsed.data;
  const scores = Object.fromEntries(
    read.criteria.flatMap((one, index) => {
      const given = new Map(Object.entries(sent)).get(`score-${index + 1}`);
      return typeof given === 'number' ? [[one.id, given]] : [];
    }),
  );
  const done = await reviewTalk(context, id, { scores, comment, isConflict });
  if (done.ok) return redirect(`${reviewListPath(locale, read.forum.id)}?done=reviewed`);
  if (done.refusal === 'absent') return refusal('absent');
  return await show(context, request, read, typed, [reviewError(locale, done.refusal)]);
}

function typedReview({ criteria, own }: TalkToReview): Typed {
  if (!own) return {};
  return {
    ...Object.fromEntries(
      criteria.map(({ id }, index) => [`score-${index + 1}`, String(own.scores[id] ?? '')]),
    ),
    comment: own.comment,
    isConflict: own.isConflict ? 'yes' : '',
  };
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  read: TalkToReview,
  typed: Typed,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const { talk, forum } = read;
  const t = reviewText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={talk.title}
      lead={t(forum.isBlind ? 'review.blind' : 'review.lead')}
      crumbs={[{ text: t('review'), href: reviewListPath(locale, forum.id) }, { text: talk.title }]}
    >
      <TalkContent {...read} locale={locale} />
      {talk.speakers.length > 0 && (
        <Panel title={t('speakers')}>
          <PanelBody>
            <ul>
              {talk.speakers.map(({ id, name, organisation }) => (
                <li key={id}>{[name, organisation].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          </PanelBody>
        </Panel>
      )}
      <form method="post" action={deskTalkPath(locale, talk.id, '/review')} noValidate>
        <Panel title={t('own')}>
          <PanelBody>
            <ErrorSummary locale={locale} errors={errors} />
            <ReviewFields locale={locale} typed={typed} errors={errors} read={read} />
            <Buttons>
              <Button>{t('own.send')}</Button>
              <a href={reviewListPath(locale, forum.id)}>{t('back')}</a>
            </Buttons>
          </PanelBody>
        </Panel>
      </form>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

function ReviewFields({ read, ...props }: FieldsProps & { readonly read: TalkToReview }) {
  const { locale, typed, errors } = props;
  const t = reviewText.in(locale);
  const of = fieldOf(props);
  const own = errorOf(errors, 'isConflict');
  return (
    <>
      <div id={fieldId('isConflict')}>
        {own !== undefined && <FieldError locale={locale} name="isConflict" text={own} />}
        <Tick name="isConflict" isTicked={typed['isConflict'] === 'yes'} hint={t('conflict.hint')}>
          {t('conflict.tick')}
        </Tick>
      </div>
      <div class="scores">
        {read.criteria.length > 0 && <p class="quiet">{t('scale', SCORES)}</p>}
        {read.criteria.map(({ id, name }, index) => (
          <Choices
            key={id}
            {...of(`score-${index + 1}`)}
            legend={saidIn(locale, name)}
            options={POINTS.map((value) => ({
              value,
              label: t('score', { value: Number(value) }),
            }))}
          />
        ))}
      </div>
      <Field
        {...of('comment')}
        label={t('comment')}
        hint={t('comment.hint')}
        rows={4}
        maxLength={MAX_COMMENT_LENGTH}
        optional
      />
    </>
  );
}
