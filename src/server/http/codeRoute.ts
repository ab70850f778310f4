/** `POST /api/desk/members/:id/code`: a one-time code for a member, told this once. */
import { isRecordId } from '../../shared/ids.ts';
import type { CodeAnswer } from '../../shared/wire/desk.ts';
import { codeForMember } from '../desk/phoneAccess.ts';
import { forRoles, officers } from './deskAccess.ts';
import { joinLink } from './joinLink.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const codeRoute = (parts: ServerParts): Route =>
  forRoles(parts, officers, async (c, { commune, account }) => {
    const member = c.req.param('id') ?? '';
    if (!isRecordId(member)) return refuse(c, 'notFound');
    const code = await parts.store.inTransaction(commune, (tx) =>
      codeForMember({ tx, account }, member, parts),
    );
    if (!code.ok) return refuse(c, code.reason);
    const { typed, expiresAt, link } = code.value;
    const address = parts.address();
    return give(c, {
      link: joinLink(address, link),
      typed,
      expiresAt,
      reachesPhones: address.reachesPhones,
    } satisfies CodeAnswer);
  });
