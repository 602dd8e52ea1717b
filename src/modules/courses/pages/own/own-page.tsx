import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { readParticipation } from '../../use-cases/read-participation.ts';
import { ownCourse } from '../own-course/own-course.tsx';
import { type Became, OwnView } from './own-view.tsx';

interface ShownOwn {
  readonly became?: Became | undefined;
  /** What she asked for of a unit that she missed could not be done any more. */
  readonly isOver?: boolean;
}

/** Her page, whatever was posted; undefined: the code is of nothing here. */
export async function showOwnPage(
  context: CoursesContext,
  request: PageRequest,
  code: ReceiptCode,
  { became, isOver = false }: ShownOwn = {},
): Promise<Answer | undefined> {
  const read = await readParticipation(context, code);
  if (!read.ok) return undefined;
  const { locale } = request;
  const further = await ownCourse(context, locale, code, isOver);
  const own = { ...request, path: '/receipt', locales: [locale] };
  const reason = became === 'over' || isOver ? ({ reason: 'conflict' } as const) : {};
  return page(
    <OwnView
      context={context}
      request={own}
      code={code}
      participation={read.value}
      became={became}
      further={further}
    />,
    { ...NO_TRACE, ...reason },
  );
}
