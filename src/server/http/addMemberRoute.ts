/** `POST /api/desk/members`: a member of a team. */
import { addMemberSchema } from '../../shared/wire/desk.ts';
import { addMember } from '../desk/registerChanges.ts';
import { forRoles, officers } from './deskAccess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const addMemberRoute = (parts: ServerParts): Route =>
  forRoles(parts, officers, async (c, { commune, account }) => {
    const body = await readBody(c, addMemberSchema);
    if (!body.ok) return refuse(c, body.reason);
    const added = await parts.store.inTransaction(commune, (tx) =>
      addMember({ tx, deps: parts, install: account.install }, body.value),
    );
    return added.ok ? give(c, added.value) : refuse(c, added.reason);
  });
