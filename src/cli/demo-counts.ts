import type { RecordCounts } from '#demo/index.ts';
import type { Said } from '#kernel/text/said.ts';

type Counted = 'areas' | 'organisations' | 'officers' | keyof RecordCounts;

/** What the demonstration consists of, in the order in which it is listed. */
export const DEMO_COUNTS: readonly (readonly [Counted, Said])[] = [
  ['areas', { uk: 'території', en: 'areas' }],
  ['organisations', { uk: 'організації', en: 'organisations' }],
  ['officers', { uk: 'вигадані поліцейські', en: 'invented officers' }],
  ['reports', { uk: 'повідомлення про проблеми', en: 'reports of problems' }],
  [
    'appeals',
    { uk: 'звернення до поліції на її територіях', en: 'appeals to the police of its areas' },
  ],
  ['promises', { uk: 'обіцянки й запитання', en: 'promises and questions' }],
  ['meetings', { uk: 'зустрічі', en: 'meetings' }],
  ['lessons', { uk: 'заняття у школах', en: 'school lessons' }],
  ['cohorts', { uk: 'групи курсів', en: 'cohorts of courses' }],
  ['forums', { uk: 'форуми', en: 'forums' }],
  ['plans', { uk: 'спільні плани', en: 'joint plans' }],
  ['actions', { uk: 'спільні дії', en: 'joint actions' }],
];
