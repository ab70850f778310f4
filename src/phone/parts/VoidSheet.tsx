/**
 * Asks why a record is taken out of the count: one tap, or a few own words. Taking out can always
 * be undone.
 */
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { retirement } from '../../shared/records/kind.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipChoice } from '../../ui/ChipChoice.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Field } from '../../ui/Field.tsx';
import { Note } from '../../ui/Note.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export interface VoidSheetProps {
  readonly open: boolean;
  readonly title: string;
  /** What taking it out means, in a sentence. */
  readonly why: string;
  /** The usual reasons, in words, the likeliest first. */
  readonly reasons: readonly string[];
  /** Names the act: "Hủy lượt này". */
  readonly confirm: string;
  readonly onVoid: (reason: string) => void;
  readonly onClose: () => void;
}

export function VoidSheet(props: VoidSheetProps) {
  const { open, title, why, reasons, confirm, onVoid, onClose } = props;
  const t = useWords('forms');
  const common = useWords('common');
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const [isTold, setTold] = useState(false);
  const other = common('other');
  const reason = chosen === other ? own.trim() : (chosen ?? '');
  const dock = (
    <Dock>
      <Button
        kind="danger"
        size="big"
        wide
        onClick={() => (reason === '' ? setTold(true) : onVoid(reason))}
      >
        {confirm}
      </Button>
    </Dock>
  );
  return (
    <Sheet {...{ open, title, onClose, dock }} closeLabel={common('action.close')}>
      <Note>{why}</Note>
      <Field
        kind="set"
        label={t('void.why')}
        error={isTold && reason === '' ? t('void.missing') : undefined}
      >
        <ChipChoice
          options={[...reasons, other].map((value) => ({ value, label: value }))}
          value={chosen}
          onChange={setChosen}
        />
      </Field>
      {chosen === other && (
        <Field label={t('void.own')}>
          <TextInput
            autoFocus
            maxLength={retirement.retireReason.maxLength}
            value={own}
            onChange={setOwn}
          />
        </Field>
      )}
    </Sheet>
  );
}
