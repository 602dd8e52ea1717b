import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';

interface SearchFormProps {
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly name?: string;
  readonly value?: string;
  /** Links under the field: «Я зараз тут», «Показати всі села». */
  readonly children?: ComponentChildren;
  /** Where an island may show what is found as one types. */
  readonly id?: string;
  /** What shows places as one types: the operation that finds them, where they lead, the list's name, and how an old name is shown, with «…» for it. */
  readonly typeAhead?: {
    readonly operation: string;
    readonly areas: string;
    readonly label: string;
    readonly former: string;
  };
}

/** A plain GET form: works with no JavaScript, and an answer has an address of its own. */
export function SearchForm(props: SearchFormProps) {
  const { action, label, button, name = 'q', value, children, id = 'search', typeAhead } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is newer than the telephones that ask
    <form
      class="search"
      role="search"
      action={action}
      id={id}
      data-type-ahead={typeAhead?.operation}
      data-areas={typeAhead?.areas}
      data-label={typeAhead?.label}
      data-former={typeAhead?.former}
    >
      <label for={`${id}-input`}>{label}</label>
      <div class="search-line">
        <input
          class="input"
          id={`${id}-input`}
          type="search"
          name={name}
          value={value}
          autoComplete="off"
          autoCapitalize="words"
          spellcheck={false}
          enterKeyHint="search"
          maxLength={200}
        />
        <Button>{button}</Button>
      </div>
      {children}
    </form>
  );
}
