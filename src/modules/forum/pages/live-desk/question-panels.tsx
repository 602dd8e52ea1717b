import { formatDay } from '#platform/i18n/dates.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import { liveDeskText } from './messages/index.ts';
import { QuestionRow } from './question-row.tsx';
import type { SessionProps } from './session-props.ts';

/** More at once nobody looks through; the next ones come as these go. */
const MAX_QUESTIONS = 40;

/** What is read aloud, what waits, what the hall sees; what is done with stands below. */
export function QuestionPanels(props: SessionProps) {
  const { read } = props;
  const { hall, state, waiting, hidden } = read;
  const t = liveDeskText.in(props.request.locale);
  if (hall.status === 'closed') return <Ended {...props} />;
  const reading = state.asked.filter(({ status }) => status === 'reading');
  const shown = state.asked.filter(({ status }) => status === 'shown');
  return (
    <>
      <Panel title={t('reading')}>
        <Rows {...props} questions={reading} none={t('reading.none')} />
      </Panel>
      <Panel title={t('waiting', { count: String(waiting.length) })}>
        <Rows {...props} questions={waiting} none={t('waiting.none')} />
      </Panel>
      <Panel title={t('shown', { count: String(shown.length) })}>
        <Rows {...props} questions={shown} none={t('shown.none')} />
      </Panel>
      {state.answered.length > 0 && (
        <Panel title={t('answered', { count: String(state.answered.length) })}>
          <Rows {...props} questions={state.answered} />
        </Panel>
      )}
      {hidden.length > 0 && (
        <Panel title={t('hidden', { count: String(hidden.length) })}>
          <Rows {...props} questions={hidden.toReversed()} />
        </Panel>
      )}
    </>
  );
}

function Ended(props: SessionProps) {
  const { state, hidden, left } = props.read;
  const t = liveDeskText.in(props.request.locale);
  return (
    <>
      <Panel title={t('left', { count: String(left.length) })}>
        <PanelBody>
          <p class="quiet">{t('session.over')}</p>
        </PanelBody>
        <Rows {...props} questions={left} />
      </Panel>
      <Panel title={t('answered', { count: String(state.answered.length) })}>
        <Rows {...props} questions={state.answered} />
      </Panel>
      {hidden.length > 0 && (
        <Panel title={t('hidden', { count: String(hidden.length) })}>
          <Rows {...props} questions={hidden} />
        </Panel>
      )}
    </>
  );
}

interface RowsProps extends SessionProps {
  readonly questions: readonly LiveQuestion[];
  readonly none?: string;
}

function Rows({ questions, none, ...props }: RowsProps) {
  const { locale } = props.request;
  const t = liveDeskText.in(locale);
  if (questions.length === 0) {
    return none ? (
      <PanelBody>
        <p class="quiet">{none}</p>
      </PanelBody>
    ) : null;
  }
  return (
    <>
      <ol class="hall-rows">
        {questions.slice(0, MAX_QUESTIONS).map((question) => (
          <QuestionRow
            key={question.id}
            {...props}
            question={question}
            note={noteOf(props, question)}
          />
        ))}
      </ol>
      {questions.length > MAX_QUESTIONS && (
        <PanelBody>
          <p class="quiet">
            {t('waiting.more', { count: String(questions.length - MAX_QUESTIONS) })}
          </p>
        </PanelBody>
      )}
    </>
  );
}

/** What tells it from the others, in a line. */
function noteOf({ request: { locale } }: SessionProps, question: LiveQuestion): string {
  const { status, reason, dueOn, votes } = question;
  const t = liveDeskText.in(locale);
  switch (status) {
    case 'waiting':
      return '';
    case 'hidden':
      return t(`reason.${reason ?? 'off-topic'}`);
    case 'left':
      return t('left.handing');
    case 'handed':
      return dueOn ? t('left.due', { day: formatDay(locale, dueOn) }) : '';
    default:
      return t('votes', { count: votes });
  }
}
