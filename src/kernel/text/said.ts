/** The languages of operators: at start, on the command line, in refusals. */
export type OperatorLanguage = 'uk' | 'en';

/** A sentence for operators, in each of their languages. */
export type Said = Readonly<Record<OperatorLanguage, string>>;
