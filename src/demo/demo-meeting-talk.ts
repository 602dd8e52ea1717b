/** What could have been promised and asked at the report that was held, and what people thought of it. */
export const DEMO_TALK = {
  promises: [
    {
      words:
        'Передати старості звернення про ліхтарі на в’їзді, щоб заявку подали до кінця місяця.',
      dueInDays: -2,
      kept: {
        words: 'Заявку на вісім ліхтарів подано. Копія лежить у старостаті.',
        daysAgo: 3,
      },
    },
    {
      words: 'Провести з пенсіонерами Баштанівки розмову про дзвінки «з банку».',
      dueInDays: 18,
      kept: undefined,
    },
  ],
  question: {
    words: 'Куди дзвонити вночі, якщо під вікнами гасають мотоцикли?',
    answer: '102, у будь-яку годину. Назвіть вулицю й бік, у який поїхали: так патруль встигає.',
    askedDaysAgo: 12,
    answeredDaysAgo: 9,
  },
  /** Which of five each one gave, and whether they could say what they came with. */
  feedback: [5, 5, 4, 5, 3, 4, 5, 5, 4, 2, 5, 4],
} as const;
