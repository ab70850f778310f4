/**
 * Choosing a public service: the usual ones as chips, all behind "Khác…"; those for organisations
 * only by search.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useBook } from '../../parts/book.tsx';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { publicServiceChips, publicServices } from './catalogue.ts';
import { FullList } from './FullList.tsx';
import { PickChips } from './PickChips.tsx';

export interface PublicServicePickerProps {
  readonly onPick: (key: string) => void;
}

export function PublicServicePicker({ onPick }: PublicServicePickerProps) {
  const t = useWords('visits');
  const book = useBook();
  const { publicService } = useCatalogueWords();
  const [isWhole, setWhole] = useState(false);
  if (!isWhole) {
    const keys = publicServiceChips(book.usedKeys('serviceKey'), null);
    return (
      <PickChips
        question={t('sheet.whichService')}
        options={keys.map((value) => ({ value, label: publicService(value).name }))}
        onPick={onPick}
        onOthers={() => setWhole(true)}
      />
    );
  }
  const rows = publicServices.map(({ key, number, hiddenByDefault }) => {
    const { name, gloss, agency } = publicService(key);
    const essential = number === null ? '' : t('sheet.essential', { number });
    const sub = [gloss, agency, essential].filter((part) => part !== '').join(' · ');
    return {
      key,
      icon: 'government' as const,
      name,
      sub,
      mark: undefined,
      isHidden: hiddenByDefault,
    };
  });
  const other = publicService('other').name;
  return (
    <FullList
      label={t('sheet.searchService')}
      rows={rows}
      onPick={onPick}
      onFew={() => setWhole(false)}
      noMatch={(typed) => t('sheet.noMatch', { typed, other })}
    />
  );
}
