/** Why a row cannot be taken. One such row refuses the whole file: nothing is half-written. */
export type RowProblemReason =
  | 'name-missing'
  | 'number-missing'
  | 'text-too-long'
  | 'text-unreadable'
  | 'phone-unreadable'
  | 'hours-unreadable'
  | 'email-unreadable'
  | 'website-unreadable'
  | 'date-unreadable'
  | 'position-incomplete'
  | 'position-impossible'
  | 'area-unknown'
  | 'area-ambiguous'
  | 'repeats-line';

/** What was taken nevertheless, and a person should know. */
export type RowNoticeReason =
  | 'website-left-out'
  | 'area-not-found'
  | 'outside-known-areas'
  | 'column-unknown'
  | 'status-unknown'
  | 'row-repeated';

export interface RowRemark<Reason extends string> {
  /** The line in a table, the number of the item in a list; the first line of a table is its header. */
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: Reason;
  /** What stood there, shortened. */
  readonly value: string;
}

export type RowProblem = RowRemark<RowProblemReason>;
export type RowNotice = RowRemark<RowNoticeReason>;
