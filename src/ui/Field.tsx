// A question with its control: label, small note, hint, and the error inline under the control, never on top.

import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { FieldWiringContext } from './fieldWiring.ts';
import type { FieldWiring } from './fieldWiring.ts';
import { Icon } from './Icon.tsx';

export type FieldProps = {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /**
   * `input`: one text control, named by a <label>. `set`: a control that is a group by itself (Segments,
   * ChipChoice, ChipSet, ChoiceTiles, PickCards, Stepper). `fieldset`: several controls under one legend.
   */
  readonly kind?: 'input' | 'set' | 'fieldset' | undefined;
  /** Small words beside the label: "không bắt buộc", "chọn một hay nhiều". */
  readonly note?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

export function Field({ label, children, kind = 'input', note, hint, error }: FieldProps) {
  const id = useId();
  const hasHint = hint !== undefined;
  const invalid = error !== undefined && error !== null && error !== '';
  const wiring = useMemo(() => wire(id, hasHint, invalid), [id, hasHint, invalid]);
  const words = (
    <>
      {label}
      {note !== undefined && <span className="opt"> {note}</span>}
    </>
  );
  const rest = (
    <>
      {kind === 'fieldset' ? (
        children
      ) : (
        <FieldWiringContext value={wiring}>{children}</FieldWiringContext>
      )}
      {hasHint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {invalid && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  );
  if (kind === 'fieldset') {
    return (
      <fieldset className="field" aria-describedby={wiring.describedBy}>
        <legend className="label">{words}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className="field">
      {kind === 'input' ? (
        <label className="label" id={wiring.labelId} htmlFor={wiring.controlId}>
          {words}
        </label>
      ) : (
        <p className="label" id={wiring.labelId}>
          {words}
        </p>
      )}
      {rest}
    </div>
  );
}

function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="error" id={id} role="alert">
      <Icon name="error" size="s" />
      <span>{children}</span>
    </p>
  );
}

function wire(id: string, hasHint: boolean, invalid: boolean): FieldWiring {
  const described = classes(hasHint && `${id}-hint`, invalid && `${id}-error`);
  return {
    labelId: `${id}-label`,
    controlId: `${id}-control`,
    describedBy: described === '' ? undefined : described,
    invalid,
  };
}
