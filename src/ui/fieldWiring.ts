// How a control finds the label, hint and error of the Field around it, so that no screen invents ids.

import { createContext, useContext } from 'react';

export type FieldWiring = {
  readonly labelId: string;
  readonly controlId: string;
  /** Ids of hint and error, those that are there. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
};

export const FieldWiringContext = createContext<FieldWiring | null>(null);

/** Null outside a Field; then the control needs its own `label`. */
export function useFieldWiring(): FieldWiring | null {
  return useContext(FieldWiringContext);
}

/** The attributes of a text control: its id, its name if it stands alone, its hint, its error. */
export function useControlProps(label: string | undefined) {
  const field = useFieldWiring();
  return {
    id: field?.controlId,
    'aria-label': label,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid || undefined,
  };
}
