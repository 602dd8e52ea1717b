import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';

interface FarewellProps {
  readonly locale: Locale;
  readonly title: string;
  readonly text: string;
  /** What takes the part away: `/desk/organisations/…/end`. */
  readonly path: string;
  readonly button: string;
  /** The button's words with the name of what it is about. */
  readonly label: string;
}

/** Below the form of a contact or an agreement: that it is over. */
export function Farewell({ locale, title, text, path, button, label }: FarewellProps) {
  return (
    <Panel title={title}>
      <PanelBody>
        <p>{text}</p>
        <PostButton action={localePath(locale, path)} kind="danger" label={label}>
          {button}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}
