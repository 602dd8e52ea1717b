/**
 * What a roster may say, and how clerks head those columns. Only the badge number and the name must be there;
 * a column that the file lacks leaves what is known as it is.
 */
export const ROSTER_COLUMNS = {
  badge: ['badge number', 'badge', 'жетон', 'номер жетона', '№ жетона', 'спеціальний жетон'],
  name: [
    'name',
    'full name',
    "ім'я",
    "прізвище та ім'я",
    "прізвище, ім'я",
    'піб',
    'п.і.б.',
    'офіцер',
    'поліцейський',
  ],
  nameEn: ['name en', 'name in english', "ім'я англійською", 'піб англійською'],
  kind: ['kind', 'role', 'position', 'посада', 'вид', 'хто це'],
  form: ['form', 'word form', 'форма', 'рід', 'він чи вона'],
  rank: ['rank', 'звання', 'спеціальне звання'],
  phones: ['phone', 'phones', 'telephone', 'телефон', 'телефони', 'тел', 'номер телефону'],
  email: ['email', 'e-mail', 'пошта', 'електронна пошта', 'ел. пошта'],
  telegram: ['telegram', 'телеграм'],
  viber: ['viber', 'вайбер'],
  whatsapp: ['whatsapp', 'вотсап', 'ватсап'],
  signal: ['signal', 'сигнал'],
  languages: ['languages', 'language', 'мови', 'мова', 'володіє мовами'],
  station: ['station', 'відділ', 'відділення', 'станція', 'підрозділ', 'відділ поліції'],
  hromada: ['hromada', 'громада', 'територіальна громада', 'тг'],
  areas: [
    'beat',
    'beats',
    'area',
    'areas',
    'дільниця',
    'дільниці',
    'територія',
    'закріплення',
    'за ким закріплено',
    'села',
  ],
  since: ['since', 'from', 'з', 'з якого дня', 'закріплено з', 'дата закріплення'],
  until: ['until', 'to', 'до', 'по', 'по який день', 'закріплено до'],
  receptions: [
    'reception',
    'receptions',
    'прийом',
    'прийом громадян',
    'дні прийому',
    'години прийому',
    'де застати',
  ],
  checkedOn: ['checked on', 'checked', 'перевірено', 'номер перевірено', 'дата перевірки'],
  leftOn: ['left on', 'left', 'звільнено', 'вибув', 'дата звільнення'],
} as const;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;
