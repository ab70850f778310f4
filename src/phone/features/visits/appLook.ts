/** How an app looks in a list: the icon of its pillar, and who makes it. */
import { useWords } from '../../../i18n/words.ts';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { appOf } from './catalogue.ts';

/** By the pillar that the app belongs to. */
export function appIcon(key: string): IconName {
  const pillar = appOf(key)?.pillar;
  if (pillar === 'digital_government') return 'identity';
  return pillar === 'digital_economy' ? 'payment' : 'phone';
}

/** "Chính quyền số · Bộ Công an" */
export function useAppSub(): (key: string) => string {
  const options = useWords('enumerations');
  const { app } = useCatalogueWords();
  return (key) => {
    const pillar = appOf(key)?.pillar;
    const { publisher } = app(key);
    return [...(pillar === undefined ? [] : [options(`pillar.${pillar}`)]), publisher]
      .filter((part) => part !== '')
      .join(' · ');
  };
}
