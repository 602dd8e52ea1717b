import type { Question } from '../question.ts';
import type { QuestionnaireContent } from '../questionnaire.ts';

/** The same at the start, at the end and afterwards: only what is asked alike can be set side by side. */
export const COURSE_SURVEY: QuestionnaireContent = {
  kind: 'course',
  title: { uk: 'Опитування учасниць курсу', en: 'Survey of a course' },
  lead: {
    uk: 'Ті самі запитання ставимо на початку, наприкінці, через пів року й через рік. Правильних відповідей тут немає, будь-яке запитання можна пропустити.',
    en: 'We ask the same at the start, at the end, after half a year and after a year. There are no right answers here, and any question may be skipped.',
  },
  questions: [
    agrees(
      'say-no',
      'Я можу сказати «ні», коли мене до чогось примушують.',
      'I can say “no” when somebody pushes me into something.',
    ),
    agrees(
      'notice',
      'Я помічаю небезпечну ситуацію завчасно.',
      'I notice a dangerous situation in good time.',
    ),
    agrees(
      'voice',
      'Я наважуся голосно покликати на допомогу.',
      'I would dare to call for help loudly.',
    ),
    agrees(
      'defend',
      'Я знаю, як захиститися, якщо на мене нападуть.',
      'I know how to defend myself if I am attacked.',
    ),
    agrees(
      'turn-to',
      'Я знаю, до кого звернутися по допомогу.',
      'I know whom to turn to for help.',
    ),
    {
      key: 'said',
      kind: 'text',
      words: {
        uk: 'Що ще хочете сказати тим, хто веде курс?',
        en: 'What else would you like to tell the leaders of the course?',
      },
    },
  ],
};

function agrees(key: string, uk: string, en: string): Question {
  return {
    key,
    kind: 'scale',
    words: { uk, en },
    low: { uk: 'зовсім не згодна', en: 'do not agree at all' },
    high: { uk: 'цілком згодна', en: 'agree entirely' },
  };
}

/** How the course was, asked once at its end. */
export const COURSE_FEEDBACK: QuestionnaireContent = {
  kind: 'feedback',
  title: { uk: 'Відгук про курс', en: 'Feedback on a course' },
  lead: {
    uk: 'Ваш відгук допоможе наступній групі. Імені не питаємо.',
    en: 'Your feedback helps the next group. We do not ask for a name.',
  },
  questions: [
    {
      key: 'useful',
      kind: 'scale',
      words: { uk: 'Наскільки курс був корисний?', en: 'How useful was the course?' },
      low: { uk: 'зовсім ні', en: 'not at all' },
      high: { uk: 'дуже корисний', en: 'very useful' },
    },
    {
      key: 'safe',
      kind: 'scale',
      words: {
        uk: 'Наскільки спокійно вам було на заняттях?',
        en: 'How at ease were you during the sessions?',
      },
      low: { uk: 'зовсім неспокійно', en: 'not at ease at all' },
      high: { uk: 'цілком спокійно', en: 'entirely at ease' },
    },
    {
      key: 'pace',
      kind: 'one-of',
      words: { uk: 'Який був темп?', en: 'How was the pace?' },
      choices: [
        { key: 'slow', words: { uk: 'Заповільний', en: 'Too slow' } },
        { key: 'right', words: { uk: 'Саме такий, як треба', en: 'Just right' } },
        { key: 'fast', words: { uk: 'Зашвидкий', en: 'Too fast' } },
      ],
    },
    {
      key: 'recommend',
      kind: 'yes-no',
      words: {
        uk: 'Чи порадили б ви цей курс подрузі?',
        en: 'Would you recommend this course to a friend?',
      },
    },
    {
      key: 'better',
      kind: 'text',
      words: { uk: 'Що покращити?', en: 'What should be better?' },
    },
  ],
};
