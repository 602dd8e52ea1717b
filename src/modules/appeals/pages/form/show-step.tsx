import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import type { AppealFile } from '../../domain/appeal-file.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { listUnsentFiles } from '../../use-cases/list-unsent-files.ts';
import { CheckStep } from './check-step.tsx';
import type { Draft } from './draft.ts';
import { FilesStep } from './files-step.tsx';
import type { StepProps } from './form-shell.tsx';
import { KindStep } from './kind-step.tsx';
import { AnswerStep, AuthorStep, SubstanceStep } from './question-steps.tsx';
import type { StepError, StepName } from './steps.ts';

/** A step to be shown, with what was answered so far. */
export interface ShownStep {
  readonly step: StepName;
  readonly draft: Draft;
  readonly errors?: readonly StepError[];
  /** The key was used for something else. */
  readonly isConflict?: true;
}

/** A step’s page; with errors, it says so to programs, too. */
export async function showStep(
  pages: AppealPages,
  request: PageRequest,
  { step, draft: given, errors = [], isConflict }: ShownStep,
): Promise<Answer> {
  const needsFiles = step === 'files' || step === 'check';
  const files = needsFiles ? await listUnsentFiles(pages, given.key) : [];
  const draft = needsFiles ? withFiles(given, step, files) : given;
  const view = <Step pages={pages} step={step} files={files} {...{ request, draft, errors }} />;
  if (errors.length === 0) return page(view);
  return page(view, { reason: isConflict ? 'conflict' : 'invalid' });
}

/** Those that are there are sent, and whoever has seen them all comes back to them. */
function withFiles(draft: Draft, step: StepName, files: readonly AppealFile[]): Draft {
  return {
    ...draft,
    files: files.map(({ id }) => id).join(' '),
    backTo: step === 'check' ? 'check' : draft.backTo,
  };
}

interface AnyStepProps extends StepProps {
  readonly pages: AppealPages;
  readonly step: StepName;
  readonly files: readonly AppealFile[];
}

function Step({ pages, step, files, ...props }: AnyStepProps) {
  switch (step) {
    case 'kind':
      return <KindStep {...props} areas={pages.areas} />;
    case 'author':
      return <AuthorStep {...props} />;
    case 'substance':
      return <SubstanceStep {...props} />;
    case 'files':
      return <FilesStep {...props} files={files} />;
    case 'answer':
      return <AnswerStep {...props} sendsSms={pages.platform.sms !== undefined} />;
    case 'check':
      return <CheckStep {...props} context={pages} files={files} />;
  }
}
