import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { spokenSurveyCode } from '../../domain/survey-code.ts';
import { readRound } from '../../use-cases/read-round.ts';
import { figuresText } from '../figures/messages/index.ts';
import { surveysDeskText } from './messages/index.ts';
import { subjectWords, titleWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys/:id/sheet`: for the wall or the board, one code for everybody. */
export async function codeSheetPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale, publicUrl } = request;
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  const read = id && (await readRound(context, { id }));
  if (!id || !read?.ok || !read.value.isRun) return refusal('absent');
  const { round, subject } = read.value;
  const t = surveysDeskText.in(locale);
  const title = titleWords(locale, round);
  const typed = (publicUrl + localePath(locale, '/survey')).replace(/^https?:\/\//, '');
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={title}
      noIndex
      links={<a href={localePath(locale, `${SURVEYS_PATH}/${id}`)}>{t('round')}</a>}
    >
      <main class="paper survey-sheet">
        <h1>{title}</h1>
        <p>
          {subjectWords(locale, subject)}
          {round.moment !== 'once' && ` · ${figuresText.in(locale)(`moment.${round.moment}`)}`}
        </p>
        <p class="survey-sheet-code">{spokenSurveyCode(round.code)}</p>
        <QrCode
          text={publicUrl + localePath(locale, `/survey/${round.code}`)}
          label={t('round.address')}
        />
        <p>{t('paper.how', { address: typed })}</p>
        <p>
          {t('paper.private')} {t('paper.until', { day: formatDay(locale, round.closesOn) })}
        </p>
      </main>
    </SheetPage>,
  );
}
