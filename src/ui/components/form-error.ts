/** What is wrong with a form, beside which of its fields it is said, in the reader's language. */
export interface FormError {
  readonly field: string;
  readonly text: string;
}

/** As zod tells what it found wrong: its message is the reason's name, `params` are ours. */
export interface FormIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** One thing at a time: the first that is wrong with each field. */
export function firstOfEachField(errors: readonly FormError[]): readonly FormError[] {
  return errors.filter(
    ({ field }, place) => errors.findIndex((one) => one.field === field) === place,
  );
}

export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
