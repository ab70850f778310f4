/**
 * The names of drafts: one form of one subject has one draft, and its name says which. Written by
 * the forms, read where drafts are listed, so that every draft leads back to its form.
 */
import { isRecordId, type RecordId } from '../../shared/ids.ts';

export const draftNames = {
  visit: (household: RecordId) => `visit:${household}`,
  editVisit: (visit: RecordId) => `visit-edit:${visit}`,
  newHousehold: 'household:new',
  editHousehold: (household: RecordId) => `household-edit:${household}`,
  consent: (household: RecordId) => `consent:${household}`,
} as const;

/** What a draft is of, and the address of its form. */
export type NamedDraft =
  | {
      readonly form: 'visit' | 'editHousehold' | 'consent';
      readonly household: RecordId;
      readonly to: string;
    }
  | { readonly form: 'editVisit'; readonly visit: RecordId; readonly to: string }
  | { readonly form: 'newHousehold'; readonly to: string };

/** Nothing for a name that no form of this version gives. */
export function readDraftName(name: string): NamedDraft | undefined {
  if (name === draftNames.newHousehold) return { form: 'newHousehold', to: '/households/new' };
  const colon = name.indexOf(':');
  const id = name.slice(colon + 1);
  if (!isRecordId(id)) return undefined;
  switch (name.slice(0, colon)) {
    case 'visit':
      return { form: 'visit', household: id, to: `/households/${id}/visit` };
    case 'visit-edit':
      return { form: 'editVisit', visit: id, to: `/visits/${id}/edit` };
    case 'household-edit':
      return { form: 'editHousehold', household: id, to: `/households/${id}/edit` };
    case 'consent':
      return { form: 'consent', household: id, to: `/households/${id}/consent` };
    default:
      return undefined;
  }
}
