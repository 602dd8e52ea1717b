import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import type { ActionId } from '#kernel/ids.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Panel } from '#ui/components/panel.tsx';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { listProposalsOf } from '../../use-cases/agreement/list-proposals.ts';
import { deskProposalPath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

const KINDS = ['resident', 'talk', 'innovation', 'meeting', 'data'] as const;

/** Of what sort the source of a proposal is. */
export function sourceWords(locale: Locale, kind: string): string {
  const known = KINDS.find((one) => one === kind) ?? 'other';
  return agreementText.in(locale)(`source.${known}`);
}

/** The very thing that it came from, where its module names it. */
export async function namedSource(
  sources: readonly PromiseSource[],
  { kind, id }: Proposal['source'],
  locale: Locale,
): Promise<{ readonly name: string; readonly href: string } | undefined> {
  const named = id && (await sources.find((one) => one.kind === kind)?.describe(id, locale));
  return named ? { name: named.name, href: localePath(locale, named.path) } : undefined;
}

/** On the desk’s page of an action: the proposals that it was drafted of, for whoever may read them. */
export async function proposalsOfAction(
  context: PlanContext,
  locale: Locale,
  id: ActionId,
): Promise<VNode | undefined> {
  const listed = await listProposalsOf(context, id);
  if (!listed.ok || listed.value.length === 0) return undefined;
  const t = agreementText.in(locale);
  return (
    <Panel title={t('action.proposals')}>
      <LinkRows>
        {listed.value.map((one) => (
          <LinkRow
            key={one.id}
            href={deskProposalPath(locale, one.id)}
            title={sourceWords(locale, one.source.kind)}
            about={moment(context, locale, one.proposedAt)}
          />
        ))}
      </LinkRows>
    </Panel>
  );
}
