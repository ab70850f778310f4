/** `POST /api/desk/installs/:id/revoke`: shuts a phone out. */
import { isInstallId } from '../../shared/ids.ts';
import { revokePhone } from '../desk/phoneAccess.ts';
import { forRoles, officers } from './deskAccess.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const revokeRoute = (parts: ServerParts): Route =>
  forRoles(parts, officers, async (c, { commune, account }) => {
    const install = c.req.param('id') ?? '';
    if (!isInstallId(install)) return refuse(c, 'notFound');
    const revoked = await parts.store.inTransaction(commune, (tx) =>
      revokePhone({ tx, account }, install, parts.now()),
    );
    return revoked.ok ? give(c, revoked.value) : refuse(c, revoked.reason);
  });
