/** All of a catalogue, searched as people type: without marks, by the start of any word. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { rangesIn } from '../../../shared/search/ranges.ts';
import { wordsOf } from '../../../shared/search/fold.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Highlight } from '../../../ui/Highlight.tsx';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { Note } from '../../../ui/Note.tsx';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';

export interface CatalogueLine {
  readonly key: string;
  readonly icon: IconName;
  readonly name: string;
  readonly sub: string;
  readonly mark: string | undefined;
  /** Shown only to whoever searches for it. */
  readonly isHidden: boolean;
}

export interface FullListProps {
  readonly label: string;
  readonly rows: readonly CatalogueLine[];
  readonly onPick: (key: string) => void;
  /** Back to the few. */
  readonly onFew: () => void;
  readonly noMatch: (typed: string) => string;
}

export function FullList({ label, rows, onPick, onFew, noMatch }: FullListProps) {
  const t = useWords('visits');
  const common = useWords('common');
  const [typed, setTyped] = useState('');
  const found = linesFor(rows, typed);
  return (
    <>
      <SearchInput
        label={label}
        placeholder={label}
        clearLabel={common('action.clearSearch')}
        value={typed}
        onChange={setTyped}
      />
      {found.length === 0 ? (
        <Note live="status">{noMatch(typed.trim())}</Note>
      ) : (
        <Rows boxed label={label}>
          {found.map(({ key, icon, name, sub, mark }) => (
            <Row
              key={key}
              icon={icon}
              plain
              title={
                <span lang="vi">
                  <Highlight text={name} ranges={rangesIn(name, typed)} />
                </span>
              }
              sub={sub === '' ? undefined : sub}
              end={mark === undefined ? undefined : <Badge>{mark}</Badge>}
              onClick={() => onPick(key)}
            />
          ))}
        </Rows>
      )}
      <Button kind="quiet" onClick={onFew}>
        {t('sheet.few')}
      </Button>
    </>
  );
}

/** Every typed word begins a word of the name, of what stands under it, or of the key. */
export function linesFor(rows: readonly CatalogueLine[], typed: string): readonly CatalogueLine[] {
  const sought = wordsOf(typed);
  if (sought.length === 0) return rows.filter((row) => !row.isHidden);
  return rows.filter((row) => {
    const words = wordsOf(`${row.name} ${row.sub} ${row.key.replaceAll('_', ' ')}`);
    return sought.every((part) => words.some((word) => word.startsWith(part)));
  });
}
