/** What a file of stations or medical points may say, and how people head those columns. Only the name must be there. */
export const ORGANISATION_COLUMNS = {
  key: ['id', 'code', 'код', 'єдрпоу', 'edrpou', 'номер'],
  name: ['name', 'назва', 'найменування'],
  nameEn: ['name en', 'назва англійською'],
  address: ['address', 'адреса'],
  lat: ['lat', 'latitude', 'широта'],
  lon: ['lon', 'lng', 'long', 'longitude', 'довгота'],
  area: ['area', 'settlement', 'населений пункт', 'село', 'територія'],
  hromada: ['hromada', 'hromada by polygon', 'громада', 'тг'],
  phones: ['phone', 'phones', 'телефон', 'телефони'],
  email: ['email', 'e-mail', 'пошта', 'електронна пошта'],
  website: ['website', 'site', 'url', 'сайт'],
  hours: ['hours', 'opening hours', 'години', 'години роботи', 'графік роботи', 'режим роботи'],
  serves: [
    'serves',
    'serves areas',
    'обслуговує',
    'обслуговує території',
    'територія обслуговування',
  ],
  about: ['about', 'опис', 'про нас'],
  aboutEn: ['about en', 'опис англійською'],
  checkedOn: ['checked on', 'checked', 'перевірено'],
  closed: ['closed', 'зачинено', 'ліквідовано', 'не працює'],
} as const;

export type OrganisationColumn = keyof typeof ORGANISATION_COLUMNS;
