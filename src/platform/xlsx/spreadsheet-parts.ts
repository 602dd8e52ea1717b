export interface SpreadsheetColumn {
  readonly heading: string;
  /** `words`: as long as they are, so that they run over several lines. */
  readonly kind: 'line' | 'words' | 'moment' | 'number';
  /** In characters. */
  readonly width: number;
}

/** Plain data. Dates are numbers already, and no text has characters that Excel cannot read. */
export interface SpreadsheetParts {
  readonly name: string;
  readonly columns: readonly SpreadsheetColumn[];
  readonly cells: readonly (string | number | null)[][];
}
