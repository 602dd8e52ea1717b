/** The state register of schools, as its export heads it. */
export const SCHOOL_COLUMNS = {
  edebo: ['edebo', 'єдебо', 'ідентифікатор', 'код закладу'],
  fullName: ['full name', 'повна назва'],
  shortName: ['short name', 'скорочена назва'],
  status: ['status', 'стан', 'статус'],
  type: ['type', 'тип', 'тип закладу'],
  ownership: ['ownership', 'форма власності'],
  settlement: ['settlement', 'населений пункт'],
  address: ['address', 'адреса'],
  website: ['site', 'website', 'сайт'],
  katottg: ['katottg', 'катоттг'],
  hromada: ['hromada', 'громада'],
} as const;

export type SchoolColumn = keyof typeof SCHOOL_COLUMNS;
