/**
 * The join link that each start of a sample commune prints: a fresh code for one member of the sample
 * hamlet.
 */
import type { CommuneId } from '../../shared/ids.ts';
import type { CodeTools, FreshCode } from '../accounts/codes.ts';
import { livingRecords } from '../desk/livingRecords.ts';
import { codeForMember } from '../desk/phoneAccess.ts';
import type { ServerStore } from '../store/contract.ts';
import { SAMPLE_HAMLET } from './hamlets.ts';
import { SAMPLE_MEMBER } from './staff.ts';

export interface StartCode extends FreshCode {
  readonly memberName: string;
  readonly teamName: string;
}

/** Nothing where the sample hamlet or all of its members were retired. */
export async function joinAtStart(
  store: ServerStore,
  commune: CommuneId,
  tools: CodeTools,
): Promise<StartCode | undefined> {
  return store.inTransaction(commune, async (tx) => {
    const areas = await livingRecords(tx, 'area');
    const hamlet = areas.find(({ values }) => values.name === SAMPLE_HAMLET);
    const teams = await livingRecords(tx, 'team');
    const team = teams.find(({ values }) => values.placeArea === hamlet?.id);
    const members = (await livingRecords(tx, 'member')).filter(
      ({ values }) => values.team === team?.id,
    );
    const member = members.find(({ values }) => values.fullName === SAMPLE_MEMBER) ?? members[0];
    if (team === undefined || member === undefined) return undefined;
    const code = await codeForMember({ tx, account: null }, member.id, tools);
    if (!code.ok) return undefined;
    return { ...code.value, memberName: member.values.fullName, teamName: team.values.name };
  });
}
