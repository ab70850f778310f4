/** What a saved help says, in the shape in which its words are made. */
import type { HelpEntry } from '../book/book.ts';
import type { HelpSaid } from './helpWords.ts';

export function saidOf(help: HelpEntry): HelpSaid {
  const { outcome, blockers, referredTo } = help.values;
  const shared = { outcome, blockers, referredTo };
  return help.kind === 'appAssist'
    ? {
        ...shared,
        kind: help.kind,
        key: help.values.appKey,
        appAction: help.values.action,
        serviceAction: null,
      }
    : {
        ...shared,
        kind: help.kind,
        key: help.values.serviceKey,
        appAction: null,
        serviceAction: help.values.action,
      };
}
