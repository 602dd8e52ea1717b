import type { QuestionnaireContent } from '../questionnaire.ts';

/** After a meeting: a minute, on any telephone. */
export const MEETING_FEEDBACK: QuestionnaireContent = {
  kind: 'feedback',
  title: { uk: 'Відгук про зустріч', en: 'Feedback on a meeting' },
  lead: {
    uk: 'Три запитання, хвилина часу. Імені не питаємо.',
    en: 'Three questions, one minute. We do not ask for a name.',
  },
  questions: [
    {
      key: 'useful',
      kind: 'scale',
      words: {
        uk: 'Наскільки зустріч була для вас корисна?',
        en: 'How useful was the meeting to you?',
      },
      low: { uk: 'зовсім ні', en: 'not at all' },
      high: { uk: 'дуже корисна', en: 'very useful' },
    },
    {
      key: 'heard',
      kind: 'yes-no',
      words: {
        uk: 'Чи змогли ви сказати те, з чим прийшли?',
        en: 'Could you say what you came to say?',
      },
    },
    {
      key: 'next-time',
      kind: 'text',
      words: {
        uk: 'Що зробити інакше наступного разу?',
        en: 'What should be different next time?',
      },
    },
  ],
};

/** After a talk at the forum. */
export const TALK_FEEDBACK: QuestionnaireContent = {
  kind: 'feedback',
  title: { uk: 'Відгук про виступ', en: 'Feedback on a talk' },
  lead: {
    uk: 'Три короткі запитання. Імені не питаємо.',
    en: 'Three short questions. We do not ask for a name.',
  },
  questions: [
    {
      key: 'clear',
      kind: 'scale',
      words: { uk: 'Наскільки зрозумілим був виступ?', en: 'How clear was the talk?' },
      low: { uk: 'зовсім незрозумілий', en: 'not clear at all' },
      high: { uk: 'цілком зрозумілий', en: 'entirely clear' },
    },
    {
      key: 'adopt',
      kind: 'one-of',
      words: {
        uk: 'Чи можна зробити таке у вашій громаді?',
        en: 'Could this be done in your hromada?',
      },
      choices: [
        { key: 'already', words: { uk: 'Уже робимо', en: 'We do it already' } },
        { key: 'will', words: { uk: 'Так, хочемо спробувати', en: 'Yes, we want to try' } },
        { key: 'need-help', words: { uk: 'Так, але потрібна допомога', en: 'Yes, but with help' } },
        { key: 'no', words: { uk: 'Ні', en: 'No' } },
      ],
    },
    {
      key: 'missing',
      kind: 'text',
      words: { uk: 'Чого не вистачило?', en: 'What was missing?' },
    },
  ],
};
