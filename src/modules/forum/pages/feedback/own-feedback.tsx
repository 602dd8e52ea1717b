import { formatDay } from '#platform/i18n/dates.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { Figures, type FiguresOfSubject, spokenSurveyCode } from '#modules/surveys/index.ts';
import { isInProgramme } from '../../domain/talk.ts';
import type { OwnTalkProps } from '../own-talk/own-talk-props.ts';
import { surveyAddress, typedAddress } from './feedback-place.ts';
import { feedbackText } from './messages/index.ts';

/** For whoever speaks: the code to show, and what was answered as far as everybody might be told. To be read, and no more. */
export function OwnFeedback(props: OwnTalkProps) {
  const { request, own } = props;
  if (!isInProgramme(own.talk) && own.feedback.length === 0) return null;
  const t = feedbackText.in(request.locale);
  return (
    <section class="card" id="feedback">
      <h2>{t('own')}</h2>
      {own.feedback.length === 0 && <p class="quiet">{t('own.none')}</p>}
      {own.feedback.map((one) =>
        one.figures ? (
          <OwnFigures key={one.round.id} {...props} of={{ ...one, figures: one.figures }} />
        ) : (
          <OwnCode key={one.round.id} {...props} of={one} />
        ),
      )}
    </section>
  );
}

function OwnCode({
  request: { locale, publicUrl },
  of: { round },
}: OwnTalkProps & { readonly of: FiguresOfSubject }) {
  const t = feedbackText.in(locale);
  const day = (one: Temporal.PlainDate) => formatDay(locale, one, { year: false });
  const address = surveyAddress(publicUrl, locale, round.code);
  return (
    <>
      <p>
        <b>{t('own.code', { code: spokenSurveyCode(round.code) })}</b>
      </p>
      <div class="own-qr">
        <QrCode text={address} label={address} />
      </div>
      <p>
        {t('own.type', {
          address: typedAddress(publicUrl, locale),
          from: day(round.opensOn),
          to: day(round.closesOn),
        })}
      </p>
      <p class="quiet">{t('own.wait')}</p>
    </>
  );
}

type Told = FiguresOfSubject & { readonly figures: NonNullable<FiguresOfSubject['figures']> };

function OwnFigures({
  request: { locale },
  of: { round, figures },
}: OwnTalkProps & { readonly of: Told }) {
  const t = feedbackText.in(locale);
  return (
    <>
      <h3>{t('own.figures')}</h3>
      <Figures locale={locale} round={round} figures={figures} />
      <p class="quiet">{t('own.written')}</p>
    </>
  );
}
