/**
 * `GET /api/desk/overview?length=month&date=2026-11-23` or `?from=…&to=…`: figures of a period, hamlets,
 * freshness.
 */
import * as v from 'valibot';
import { overviewQuerySchema } from '../../shared/wire/desk.ts';
import { overview } from '../desk/overview.ts';
import { rememberFigures } from '../desk/rememberedFigures.ts';
import type { CommuneReader } from '../store/contract.ts';
import { forRoles, readers } from './deskAccess.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export function overviewRoute(parts: ServerParts): Route {
  const figuresOf = rememberFigures();
  return forRoles(parts, readers, async (c, { commune }) => {
    const query = v.safeParse(overviewQuerySchema, c.req.query());
    if (!query.success) return refuse(c, 'malformed');
    const question = query.output;
    if ('from' in question && question.from > question.to) return refuse(c, 'malformed');
    const now = parts.now();
    const read = (reader: CommuneReader) => overview(reader, question, { now, figuresOf });
    return give(c, await parts.store.reading(commune, read));
  });
}
