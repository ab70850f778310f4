/** Whether this household's people may be written down, since when and how; leads to asking. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Strip, type StripProps } from '../../../ui/Strip.tsx';
import type { ConsentState } from '../../../shared/records/enumerations.ts';
import type { HouseholdPage } from '../../book/book.ts';
import { inSentence } from '../../parts/helpWords.ts';
import { useToday } from '../../parts/useToday.ts';

export interface ConsentStripProps {
  readonly page: HouseholdPage;
}

export function ConsentStrip({ page }: ConsentStripProps) {
  const t = useWords('consent');
  const options = useWords('enumerations');
  const { formatDate } = useFormat();
  const today = useToday();
  const { id, values } = page.household;
  const { consentState } = values;
  const answer = page.consents[0]?.values;
  const second =
    consentState === 'not_asked' || answer === undefined
      ? t(consentState === 'not_asked' ? 'ask' : 'askAgain')
      : t('statusOn', {
          date: formatDate(answer.askedOn, today),
          method: inSentence(options(`consentMethod.${answer.method}`)),
        });
  return (
    <Strip
      to={`/households/${id}/consent`}
      title={t(`status.${consentState}`)}
      {...looks[consentState]}
    >
      {second}
    </Strip>
  );
}

const looks: { readonly [S in ConsentState]: Pick<StripProps, 'tone' | 'icon'> } = {
  not_asked: { tone: 'wait', icon: 'shield' },
  given: { tone: 'ok', icon: 'shield' },
  refused: { tone: 'off', icon: 'refused' },
  withdrawn: { tone: 'off', icon: 'refused' },
};
