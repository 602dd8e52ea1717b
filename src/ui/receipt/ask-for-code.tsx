import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { PublicPage } from '../layouts/public-page.tsx';
import { KEPT_CODE_ISLANDS } from './kept-code.tsx';

interface AskForCodeProps {
  /** Its path is where the code is posted, whatever was posted before. */
  readonly request: PageRequest;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly hint: string;
    readonly open: string;
  };
  readonly typed: string;
  readonly error: string | undefined;
  /** It has letters, too. */
  readonly takesLetters?: boolean;
  /** What else should be known of the code. */
  readonly children?: ComponentChildren;
}

/** A page that asks for a code: the only key to what it opens. */
export function AskForCode({
  request,
  words,
  typed,
  error,
  takesLetters = false,
  children,
}: AskForCodeProps) {
  const { locale } = request;
  return (
    <PublicPage
      request={request}
      title={words.title}
      description={words.lead}
      islands={KEPT_CODE_ISLANDS}
    >
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={localePath(locale, request.path)} noValidate>
        <ErrorSummary locale={locale} errors={error ? [{ field: 'code', text: error }] : []} />
        <Field
          locale={locale}
          name="code"
          label={words.code}
          hint={words.hint}
          value={typed}
          error={error}
          inputMode={takesLetters ? 'text' : 'numeric'}
          autoComplete="off"
          maxLength={60}
        />
        <Button>{words.open}</Button>
      </form>
      {children}
    </PublicPage>
  );
}
