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

/** What nobody types has no field to stand beside: when a thing was seen last, a key against a second press, a receipt. */
const UNTYPED: readonly PropertyKey[] = ['seenAt', 'key', 'code'];

/**
 * What a schema found wrong, each beside its field, the first thing of each. `say` puts a reason in words, beside the
 * field that it stands at where the schema names none.
 */
export function issuesInWords(
  issues: readonly FormIssue[],
  say: (reason: string, field: string, bounds: Bounds) => FormError,
): readonly FormError[] {
  const errors = issues.map(({ path: [named = ''], message, params = {} }) => {
    const field = UNTYPED.includes(named) ? '' : String(named);
    const error = say(message, field, boundsIn(params));
    return field === '' ? error : { ...error, field };
  });
  return firstOfEachField(errors);
}

/** Between which a number must lie, as its reader says. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const NO_BOUNDS: Bounds = { least: 0, most: 0 };

function boundsIn({ least, most }: Readonly<Record<string, unknown>>): Bounds {
  return typeof least === 'number' && typeof most === 'number' ? { least, most } : NO_BOUNDS;
}

export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
