/** Content of a document as plain data, so that another thread can write it: only text, no active content. */
export interface DocxParts {
  readonly title: string;
  readonly language: 'uk' | 'en';
  readonly blocks: readonly DocxBlock[];
}

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly heading?: 1 | 2 | undefined;
  readonly isBold?: boolean | undefined;
  readonly isCentred?: boolean | undefined;
  /** Whether it is on the page of the next one. */
  readonly keepsNext?: boolean | undefined;
  /** Twentieths of a point. */
  readonly spacing?: Readonly<Partial<Record<'before' | 'after' | 'line', number>>> | undefined;
  /** Twentieths of a point. */
  readonly indent?: Readonly<Partial<Record<'left' | 'firstLine', number>>> | undefined;
}

/** As wide as the page. */
export interface DocxTable {
  readonly kind: 'table';
  /** Repeated on each page. Empty: the table has none. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Half-points. Default: the size of the text. */
  readonly size?: number | undefined;
}
