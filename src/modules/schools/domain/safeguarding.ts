/**
 * What to do when a child tells of harm, and what the law wants of a school: the one place where it stands. Each duty
 * names `safety.duty.{key}` and its acts. A lawyer should look at it once a year.
 */
export const SAFEGUARDING = {
  checkedOn: '2026-11-27',
  /** Whom to call, first things first. The service for children is the council's own: no number is the same everywhere. */
  calls: [
    { key: 'police', phone: '102' },
    { key: 'ambulance', phone: '103' },
    { key: 'children', phone: '116111' },
    { key: 'violence', phone: '116123' },
  ],
  /** What a grown-up says and does at once. */
  steps: ['listen', 'believe', 'promise', 'call', 'write'],
  duties: [
    {
      key: 'react',
      act: 'Постанова Кабінету Міністрів України від 19.11.2025 № 1513',
      href: 'https://zakon.rada.gov.ua/laws/show/1513-2025-%D0%BF',
    },
    {
      key: 'head',
      act: 'Закон України «Про освіту», статті 26 і 54',
      href: 'https://zakon.rada.gov.ua/laws/show/2145-19',
    },
    {
      key: 'home',
      act: 'Закон України «Про запобігання та протидію домашньому насильству», стаття 12',
      href: 'https://zakon.rada.gov.ua/laws/show/2229-19',
    },
    {
      key: 'bullying',
      act: 'Наказ Міністерства освіти і науки України від 28.12.2019 № 1646',
      href: 'https://zakon.rada.gov.ua/laws/show/z0111-20',
    },
  ],
} as const;
