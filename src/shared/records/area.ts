/** Area (địa bàn): a commune or a hamlet, in a tree. It says who receives a record (domain 8.1). */
import { areaKinds, signals } from './enumerations.ts';
import { amount, choice, date, guarded, reference, required, setOfTexts, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const area = defineKind({
  name: 'area',
  version: 1,
  rootField: null,
  isEvent: false,
  dateField: null,
  fields: {
    name: required(text(120)),
    areaKind: required(choice(areaKinds)),
    parent: guarded(reference()),
    validFrom: date(),
    validTo: date(),
    mergedInto: guarded(reference()),
    oldNames: setOfTexts(),
    /** Starts the code of each household of the area, as on paper: PC of PC-045. */
    codePrefix: text(6),
    signal: choice(signals),
    householdTotal: amount(),
    populationTotal: amount(),
    ...retirement,
  },
});
