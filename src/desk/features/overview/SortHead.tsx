/** The head of a column that sorts by a press; an arrow shows which column leads, and which way. */
import { useWords } from '../../../i18n/words.ts';
import { Icon } from '../../../ui/Icon.tsx';

export interface SortHeadProps {
  readonly children: string;
  /** Undefined while another column leads. */
  readonly isDown: boolean | undefined;
  readonly onPress: () => void;
}

export function SortHead({ children, isDown, onPress }: SortHeadProps) {
  const t = useWords('deskOverview');
  const title = t('area.sortBy', { column: children });
  return (
    <button type="button" className="sort-head" title={title} onClick={onPress}>
      {children}
      {isDown !== undefined && (
        <Icon name="chevronDown" size="s" className={isDown ? undefined : 'turned'} />
      )}
    </button>
  );
}
