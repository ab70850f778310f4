/** `GET /api/desk/register`: areas, teams, members and their phones. */
import { register } from '../desk/register.ts';
import { forRoles, readers } from './deskAccess.ts';
import { give, type Route, type ServerParts } from './route.ts';

export const registerRoute = (parts: ServerParts): Route =>
  forRoles(parts, readers, async (c, { commune }) => {
    const now = parts.now();
    return give(c, await parts.store.reading(commune, (reader) => register(reader, now)));
  });
