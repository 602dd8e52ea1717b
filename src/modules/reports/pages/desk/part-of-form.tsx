import type { ComponentChildren } from 'preact';
import { REPORT_FORM } from './kept-form.ts';

interface PartOfFormProps {
  readonly mayAnswer: boolean;
  /** Where its button sends it. */
  readonly action: string;
  readonly children: (part: Part) => ComponentChildren;
}

/** What its fields and its button need to be sent by the form of the answer. */
interface Part {
  readonly form?: string;
  readonly formAction?: string;
}

/** A panel of a report’s page that belongs to the form of the answer; where one may not answer, it is a form of its own. */
export function PartOfForm({ mayAnswer, action, children }: PartOfFormProps) {
  if (mayAnswer) return <>{children({ form: REPORT_FORM, formAction: action })}</>;
  return (
    <form method="post" action={action} noValidate>
      {children({})}
    </form>
  );
}
