import type { VNode } from 'preact';
import type { Result } from '#kernel/result.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Typed } from '#ui/acts/filled.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Pass } from '../../use-cases/call/open-own-talk.ts';
import type { OwnTalk } from '../../use-cases/call/read-own-talk.ts';

/** What is said of a talk in parts, each with a form of its own. */
export const OWN_PARTS = [
  'said',
  'speaker',
  'presenters',
  'times',
  'answers',
  'files',
  'passport',
  'materials',
] as const;
export type OwnPartName = (typeof OWN_PARTS)[number];

export interface PartForm {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly own: OwnTalk;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

/** How a part is read, kept and shown. */
export interface OwnPart {
  readonly name: OwnPartName;
  /** Besides the code and the button. */
  readonly fields: readonly string[];
  readonly typed: (own: OwnTalk, context: ForumContext) => Typed;
  readonly save: (
    sending: Omit<PartForm, 'errors'> & { readonly pass: Pass },
  ) => Promise<Result<undefined, 'absent' | readonly FormError[]>>;
  readonly Fields: (form: PartForm) => VNode;
  /** It may take files. */
  readonly hasFiles?: true;
  /** Its button says something else than «save». */
  readonly button?: 'invite' | 'put-up' | 'send';
}
