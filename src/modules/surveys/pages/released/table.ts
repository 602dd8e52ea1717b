import { parseId } from '#kernel/ids.ts';
import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { ReleasedQuestion } from '../../domain/release.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { type PublicRelease, readRelease } from '../../use-cases/list-releases.ts';
import { answerWords } from '../figures/figure-words.ts';
import { figuresText } from '../figures/messages/index.ts';
import { releasedText } from './messages/index.ts';
import { periodWords } from './release-words.ts';

/** `/surveys/….csv`: the same figures as a table; an empty cell is one that is hidden. */
export async function releaseTable(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const id = parseId<'survey-round'>((params['file'] ?? '').replace(/\.csv$/, ''));
  const read = id && (await readRelease(context, { id }));
  if (!id || !read?.ok) return refusal('absent');
  const t = releasedText.in(locale);
  const words = figuresText.in(locale);
  const headings = [t('csv.period'), t('csv.question'), words('answer'), words('people')];
  const { figures } = read.value;
  const rows = [
    ...rowsOf(locale, read.value, t('whole'), figures.questions),
    ...figures.periods.flatMap((period) =>
      rowsOf(locale, read.value, periodWords(locale, period), period.questions),
    ),
  ];
  return document(
    writeTable({ headings, rows }, spreadsheetForm(locale)),
    'text/csv; charset=utf-8',
    {
      'Content-Disposition': `attachment; filename="survey-${id}.csv"`,
    },
  );
}

function rowsOf(
  locale: Locale,
  { round }: PublicRelease,
  period: string,
  told: readonly ReleasedQuestion[],
): readonly (readonly string[])[] {
  return told.flatMap(({ key, cells }) => {
    const question = round.content.questions.find((one) => one.key === key);
    if (!question) return [];
    return cells.map((cell) => [
      period,
      wordsIn(locale, question.words),
      answerWords(locale, question, cell.key),
      cell.count === undefined ? '' : String(cell.count),
    ]);
  });
}
