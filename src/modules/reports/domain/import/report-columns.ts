import type { ColumnNames, NamedRow } from '#platform/csv/named-columns.ts';

/** What a file of reports may say: by Open311’s names, or by those of a table that people keep. */
export const REPORT_COLUMNS = {
  id: ['service_request_id', 'номер', 'ідентифікатор'],
  category: ['service_code', 'код виду'],
  categoryName: ['service_name', 'вид', 'категорія'],
  words: ['description', 'опис', 'що сталося', 'текст'],
  lat: ['latitude', 'широта'],
  lon: ['long', 'lng', 'longitude', 'довгота'],
  address: ['адреса', 'місце'],
  area: ['address_id', 'катоттг', 'територія', 'громада'],
  sent: ['requested_datetime', 'дата', 'надіслано', 'створено'],
  updated: ['updated_datetime', 'змінено', 'закрито'],
  status: ['стан', 'статус'],
  answer: ['status_notes', 'відповідь'],
  public: ['публічне', 'оприлюднено', 'було публічним'],
} as const satisfies ColumnNames<string>;

export type ReportColumn = keyof typeof REPORT_COLUMNS;

export type ReportRow = NamedRow<ReportColumn>;
