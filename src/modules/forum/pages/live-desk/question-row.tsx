import {
  HIDDEN_BECAUSE,
  type LiveAct,
  type LiveQuestion,
  liveActsOn,
} from '../../domain/live/live-question.ts';
import { liveDeskPath } from './live-desk.ts';
import { liveDeskText } from './messages/index.ts';
import type { SessionProps } from './session-props.ts';

interface QuestionRowProps extends SessionProps {
  readonly question: LiveQuestion;
  readonly note: string;
}

/** The likeliest act of each state: A does it. */
const LIKELIEST: Readonly<Partial<Record<LiveQuestion['status'], LiveAct>>> = {
  waiting: 'show',
  shown: 'read',
  reading: 'answer',
  answered: 'return',
  hidden: 'show',
};

/** One question: J and K walk over them, A, E and X do what is done most. */
export function QuestionRow(props: QuestionRowProps) {
  const { request, read, question, note } = props;
  const { locale } = request;
  const t = liveDeskText.in(locale);
  const acts = read.hall.status === 'closed' ? [] : liveActsOn(question.status);
  return (
    <li class="hall-row" data-row data-question={question.id}>
      <p class="hall-row-words" lang={question.language}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: J and K bring the focus to each question */}
        <span tabIndex={0} data-row-link>
          {question.words}
        </span>
      </p>
      <p class="quiet">
        {t('number', { number: String(question.number) })}
        {note && ` · ${note}`}
      </p>
      {acts.length > 0 && (
        <div class="hall-row-acts">
          {acts.map((act) =>
            act === 'hide' ? (
              <HideForm key={act} {...props} />
            ) : (
              <ActForm key={act} {...props} act={act} />
            ),
          )}
        </div>
      )}
    </li>
  );
}

function ActForm({
  request: { locale },
  read: { hall },
  question,
  act,
}: QuestionRowProps & { readonly act: LiveAct }) {
  const t = liveDeskText.in(locale);
  const { number, status } = question;
  return (
    <form class="post" method="post" action={liveDeskPath(locale, hall, '/question')}>
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="act" value={act} />
      <button
        class={`button ${LIKELIEST[status] === act ? 'main' : 'plain'}`}
        type="submit"
        aria-label={t('act.label', { act: t(`act.${act}`), number: String(number) })}
        data-act={LIKELIEST[status] === act || undefined}
        data-hall-answer={act === 'answer' || undefined}
      >
        {t(`act.${act}`)}
      </button>
    </form>
  );
}

/** Whoever asked it is told why. */
function HideForm({ request: { locale }, read: { hall }, question }: QuestionRowProps) {
  const t = liveDeskText.in(locale);
  const number = String(question.number);
  return (
    <form class="post" method="post" action={liveDeskPath(locale, hall, '/question')}>
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="act" value="hide" />
      <select name="reason" class="input" aria-label={`${t('reason')}: ${number}`} data-hall-hide>
        {HIDDEN_BECAUSE.map((reason) => (
          <option key={reason} value={reason} selected={reason === 'off-topic'}>
            {t(`reason.${reason}`)}
          </option>
        ))}
      </select>
      <button
        class="button plain"
        type="submit"
        aria-label={t('act.label', { act: t('act.hide'), number })}
      >
        {t('act.hide')}
      </button>
    </form>
  );
}
