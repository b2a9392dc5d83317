import { BackLink } from './BackLink';
import { IngredientList, type IngredientListProps } from './IngredientList';
import { useStrings } from './strings';

export interface IngredientsPageProps extends Omit<IngredientListProps, 'items'> {
  /** What was pasted, and the list that stands in it; undefined where none was found. */
  readonly pasted: string;
  readonly pastedItems?: IngredientListProps['items'] | undefined;
  readonly onPaste: (text: string) => void;
}

/** A list of ingredients from anywhere, pasted: what of it should wait today? */
export function IngredientsPage(props: IngredientsPageProps) {
  const t = useStrings();
  const { pasted, pastedItems, onPaste, onNavigate } = props;
  return (
    <article class="ingredients-page">
      <BackLink to="terms" onNavigate={onNavigate} />
      <h2>{t('list.title')}</h2>
      <label>
        <span class="meta">{t('list.pasteHint')}</span>
        <textarea
          rows={6}
          spellcheck={false}
          value={pasted}
          onInput={(event) => onPaste(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">
        {pastedItems ? (
          <IngredientList {...props} items={pastedItems} />
        ) : (
          pasted.trim() !== '' && <p>{t('list.notFound')}</p>
        )}
      </div>
    </article>
  );
}
