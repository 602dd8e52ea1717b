import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { Head, hasFont } from '../layouts/head.tsx';
import { uiText } from '../messages/index.ts';

interface SheetPageProps {
  readonly request: PageRequest;
  /** Its styles are `{look}.css`, and its root is of the class `{look}-page`. */
  readonly look: 'badges' | 'certificate' | 'letter' | 'paper' | 'poster';
  /** `a5`: a further class of the root. */
  readonly size?: string;
  readonly title: string;
  readonly description?: string;
  readonly noIndex?: boolean;
  /** The way back, to another size or language; on the screen only. */
  readonly links?: ComponentChildren;
  /** The sheet. */
  readonly children: ComponentChildren;
}

/** What goes out on paper, without the frame of other pages: black on white, and above it what prints it. */
export function SheetPage({
  request,
  look,
  size,
  title,
  links,
  children,
  ...head
}: SheetPageProps) {
  const t = uiText.in(request.locale);
  const classes = ['sheet-page', `${look}-page`, size, hasFont(request) && 'onest'];
  return (
    <html lang={request.locale} class={classes.filter(Boolean).join(' ')}>
      <Head
        request={request}
        title={title}
        styles={[`${look}.css`]}
        islands={['print-page']}
        {...head}
      />
      <body>
        <nav class="sheet-tools">
          <button class="button main" type="button" data-print hidden>
            {t('sheet.print')}
          </button>
          <p data-print-hint>{t('sheet.hint')}</p>
          {links}
        </nav>
        {children}
      </body>
    </html>
  );
}
