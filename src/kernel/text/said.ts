/** Whoever runs Poruch reads one of these: at its start, on the command line, in what it refuses. */
export type OperatorLanguage = 'uk' | 'en';

/** A sentence for operators, in each of their languages. */
export type Said = Readonly<Record<OperatorLanguage, string>>;
