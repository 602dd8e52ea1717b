import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber, formatTenths } from '#platform/i18n/numbers.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import type { DescribedMoment } from '../../domain/describe-moments.ts';
import type { Question } from '../../domain/question.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { figuresText } from '../figures/messages/index.ts';
import { surveysDeskText } from './messages/index.ts';

interface CourseOverTimeProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly moments: readonly DescribedMoment[];
}

/** What was answered at each moment, side by side; and, first of all, what that does not say. */
export function CourseOverTime({ locale, questions, moments }: CourseOverTimeProps) {
  const t = surveysDeskText.in(locale);
  if (moments.length === 0) {
    return <EmptyState title={t('compare.none')}>{t('results.still-open.text')}</EmptyState>;
  }
  const hidden = t('course.hidden');
  const count = (value: number | undefined) =>
    value === undefined ? hidden : formatNumber(locale, value);
  const rows = [
    {
      key: 'answered',
      words: t('course.answered'),
      cell: (one: DescribedMoment) => count(one.answered),
    },
    {
      key: 'again',
      words: t('course.again'),
      cell: (one: DescribedMoment) => (one.moment === 'start' ? '—' : count(one.again)),
    },
    ...questions
      .filter(({ kind }) => kind === 'scale')
      .map(({ key, words }) => ({
        key,
        words: wordsIn(locale, words),
        cell: (one: DescribedMoment) => {
          const mean = one.means.find((other) => other.key === key)?.mean;
          return mean === undefined ? hidden : formatTenths(locale, mean);
        },
      })),
  ];
  return (
    <>
      <Notice tone="warning">{t('course.honest')}</Notice>
      <Panel title={t('course.mean')}>
        <DeskTable
          caption={t('course.title')}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { id: 'question', heading: t('compare.question'), cell: ({ words }) => words },
            ...moments.map((one) => ({
              id: one.moment,
              heading: figuresText.in(locale)(`moment.${one.moment}`),
              figures: true as const,
              cell: ({ cell }: (typeof rows)[number]) => cell(one),
            })),
          ]}
        />
      </Panel>
    </>
  );
}
