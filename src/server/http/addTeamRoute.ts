/** `POST /api/desk/teams`: a team of a hamlet or of the commune. */
import { addTeamSchema } from '../../shared/wire/desk.ts';
import { addTeam } from '../desk/registerChanges.ts';
import { forRoles, officers } from './deskAccess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const addTeamRoute = (parts: ServerParts): Route =>
  forRoles(parts, officers, async (c, { commune, account }) => {
    const body = await readBody(c, addTeamSchema);
    if (!body.ok) return refuse(c, body.reason);
    const added = await parts.store.inTransaction(commune, (tx) =>
      addTeam({ tx, deps: parts, install: account.install }, body.value),
    );
    return added.ok ? give(c, added.value) : refuse(c, added.reason);
  });
