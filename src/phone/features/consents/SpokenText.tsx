/**
 * The words that are read to the resident, with the number of their wording: the answer is to these
 * words.
 */
import { useWords } from '../../../i18n/words.ts';
import { Card } from '../../../ui/Card.tsx';

export function SpokenText() {
  const t = useWords('consent');
  const spoken = t.list('spoken');
  return (
    <Card gap={2}>
      <div className="line spread">
        <h2 className="grow t-sm">{t('readAloud')}</h2>
        <span className="t-xs dimmer">{t('versionLabel', { version: t('textVersion') })}</span>
      </div>
      {spoken.map((part) => (
        <p key={part}>{part}</p>
      ))}
    </Card>
  );
}
