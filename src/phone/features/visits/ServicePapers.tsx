/**
 * Where a service is handed in and which papers to have ready. Advice only: the portal's own list
 * is the one that holds.
 */
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { publicServiceOf } from './catalogue.ts';
import { Picked } from './Picked.tsx';

export interface ServicePapersProps {
  readonly serviceKey: string;
  /** Another service instead, or null to choose anew. */
  readonly onPick: (key: string | null) => void;
}

export function ServicePapers({ serviceKey, onPick }: ServicePapersProps) {
  const t = useWords('visits');
  const { publicService } = useCatalogueWords();
  const row = publicServiceOf(serviceKey);
  const { name, gloss, agency, papers, note } = publicService(serviceKey);
  const number = row?.number ?? null;
  const essential = number === null ? '' : t('sheet.essential', { number });
  const ways = (row?.where ?? []).map((way) =>
    way === 'vneid' ? t('sheet.inVneid') : t('sheet.onPortal'),
  );
  const prefer = row?.prefer;
  return (
    <>
      {gloss !== '' && <p className="t-sm dim">{gloss}</p>}
      <Picked
        icon="government"
        name={name}
        title={ways.length > 0 ? ways.join(' · ') : agency}
        sub={[ways.length > 0 ? agency : '', essential].filter((part) => part !== '').join(' · ')}
        onDrop={() => onPick(null)}
      />
      {prefer !== undefined && (
        <Note>
          <p>{t('sheet.prefer', { name: publicService(prefer).name })}</p>
          <Button size="small" className="mt2" onClick={() => onPick(prefer)}>
            {t('sheet.preferTake')}
          </Button>
        </Note>
      )}
      <Papers papers={papers} />
      {note !== '' && <Note>{note}</Note>}
    </>
  );
}

function Papers({ papers }: { readonly papers: readonly string[] }) {
  const t = useWords('visits');
  if (papers.length === 0) return <Note>{t('sheet.papersUnknown')}</Note>;
  return (
    <Field
      kind="fieldset"
      label={t('sheet.papers')}
      note={t('sheet.papersCount', { count: papers.length })}
      hint={t('sheet.papersAdvice')}
    >
      <Rows boxed label={t('sheet.papers')}>
        {papers.map((paper) => (
          <Row key={paper} plain icon="file" title={paper} />
        ))}
      </Rows>
    </Field>
  );
}
