/**
 * The sheet in which one help is filled in. It is part of the draft: closing it, or the whole app,
 * keeps every tap. What is missing is told only when one says that it is done.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { HouseholdPage } from '../../book/book.ts';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { focusField } from '../../parts/focusField.ts';
import { showToast } from '../../parts/toasts.tsx';
import { AppFields } from './AppFields.tsx';
import type { FieldProps } from './fieldProps.ts';
import { GuidanceFields } from './GuidanceFields.tsx';
import { keyOf, lacksOf, type HelpDraft, type HelpLack } from './helpDraft.ts';
import {
  closeSheet,
  inSheet,
  putBackHelp,
  removeHelp,
  type SheetDraft,
  type VisitDraft,
} from './visitDraft.ts';

export interface HelpSheetProps extends Omit<FieldProps, 'errorOf'> {
  readonly page: HouseholdPage | undefined;
}

export function HelpSheet({ draft, change, page }: HelpSheetProps) {
  const t = useWords('visits');
  const { sheet } = draft;
  const [isTold, setTold] = useState(false);
  const title = useSheetTitle(sheet);
  const remove = useRemove(draft, change);
  const close = () => {
    setTold(false);
    change(closeSheet);
  };
  const finish = () => {
    if (sheet === null) return;
    const lacks = lacksOf(sheet.help);
    if (lacks.length === 0) close();
    else {
      setTold(true);
      focusField(
        document,
        lacks.map((lack) => `help-${lack}`),
      );
    }
  };
  const errorOf = (lack: HelpLack, words: string) =>
    isTold && sheet !== null && lacksOf(sheet.help).includes(lack) ? words : undefined;
  const fields = {
    errorOf,
    page,
    onChange: (help: HelpDraft) => change((before) => inSheet(before, help)),
  };
  return (
    <Sheet
      open={sheet !== null}
      title={title}
      closeLabel={t('sheet.close')}
      onClose={close}
      dock={<SheetDock sheet={sheet} onRemove={remove} onFinish={finish} />}
    >
      {sheet?.help.kind === 'appAssist' && <AppFields {...fields} help={sheet.help} />}
      {sheet?.help.kind === 'serviceGuidance' && <GuidanceFields {...fields} help={sheet.help} />}
    </Sheet>
  );
}

interface SheetDockProps {
  readonly sheet: SheetDraft | null;
  readonly onRemove: () => void;
  readonly onFinish: () => void;
}

/** Nothing to add while nothing is named. */
function SheetDock({ sheet, onRemove, onFinish }: SheetDockProps) {
  const t = useWords('visits');
  if (sheet === null || keyOf(sheet.help) === null) return null;
  return (
    <Dock>
      <Button tall icon="trash" onClick={onRemove}>
        {t('sheet.remove')}
      </Button>
      <Button kind="pri" size="big" grow onClick={onFinish}>
        {sheet.at === null ? t('sheet.add') : t('sheet.done')}
      </Button>
    </Dock>
  );
}

/** The app's sheet is named by the task; a service by its own long name. */
function useSheetTitle(sheet: SheetDraft | null) {
  const t = useWords('visits');
  const { publicService } = useCatalogueWords();
  if (sheet === null || sheet.help.kind === 'appAssist') return t('sheet.app');
  const { serviceKey } = sheet.help;
  if (serviceKey === null) return t('sheet.service');
  return (
    <span lang="vi" className="t-md">
      {publicService(serviceKey).name}
    </span>
  );
}

/** Takes the help out at once, with the way back. */
function useRemove(draft: VisitDraft, change: FieldProps['change']): () => void {
  const t = useWords('visits');
  const common = useWords('common');
  const { app, publicService } = useCatalogueWords();
  const { sheet } = draft;
  return () => {
    if (sheet === null) return;
    const { at, help } = sheet;
    const key = keyOf(help) ?? '';
    const { name } = help.kind === 'appAssist' ? app(key) : publicService(key);
    const place = at ?? draft.helps.length;
    const listed = at === null ? undefined : draft.helps[at];
    if (at === null) change((before) => ({ ...before, sheet: null }));
    else change((before) => removeHelp(before, at));
    const undo = () => change((before) => putBackHelp(before, place, listed ?? help));
    const action = { label: common('action.undo'), onAct: undo };
    showToast({ message: t('sheet.removed', { name }), action });
  };
}
