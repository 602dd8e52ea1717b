import type { RowRemark } from '#modules/organisations/index.ts';

/** Why a row cannot be taken. One such row refuses the whole roster: nothing is half-written. */
export type RosterProblemReason =
  | 'badge-missing'
  | 'badge-unreadable'
  | 'badge-of-another'
  | 'contradicts-line'
  | 'name-missing'
  | 'text-too-long'
  | 'text-unreadable'
  | 'kind-missing'
  | 'kind-unknown'
  | 'form-unknown'
  | 'phone-unreadable'
  | 'email-unreadable'
  | 'messenger-unreadable'
  | 'language-unknown'
  | 'date-unreadable'
  | 'dates-reversed'
  | 'reception-no-weekday'
  | 'reception-no-hours'
  | 'reception-impossible'
  | 'reception-no-place'
  | 'reception-twice'
  | 'reception-english-count'
  | 'station-unknown'
  | 'area-unknown'
  | 'area-ambiguous'
  | 'assignment-overlaps'
  | 'officer-out-of-reach'
  | 'area-out-of-reach'
  | 'place-missing';

/** What was taken nevertheless, and a clerk should know. */
export type RosterNoticeReason = 'row-repeated' | 'column-unknown' | 'area-shared' | 'form-guessed';

export type RosterProblem = RowRemark<RosterProblemReason>;
export type RosterNotice = RowRemark<RosterNoticeReason>;
