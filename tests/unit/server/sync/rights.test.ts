/** Rights are judged when a change arrives, by who its author is then and was before. */
import { describe, expect, it } from 'vitest';
import { acceptRun } from '../../../../src/server/sync/acceptRun.ts';
import { edit, household, of, outcomes, whole } from '../../../fixtures/fieldWork.ts';
import { areas, id, makeWorld, NOON, patches, teams } from '../../../fixtures/serverWorld.ts';

describe('Who may write is judged at arrival', () => {
  it('outside the team’s area nothing is taken, whatever area the change names', async () => {
    const world = await makeWorld();
    const [mai, nam] = [
      await world.join('Mai'),
      await world.join('Nam', 'team_member', teams.south),
    ];
    await world.push(nam, household('PN-001'));
    const before = await world.record(id('PN-001'));
    const receipts = await world.push(
      mai,
      { ...household('PN-002'), area: areas.south },
      { ...edit('PN-001', { note: 'sửa trộm' }), area: areas.north },
      {
        recordId: id('member Nam'),
        kind: 'member',
        area: areas.north,
        fields: patches({ role: 'team_lead' }),
      },
      { recordId: id('PN-001'), kind: 'person', fields: patches({ displayName: 'x' }) },
    );
    expect(outcomes(receipts)).toEqual([
      'refused: outOfScope',
      'refused: outOfScope',
      'refused: outOfScope',
      'refused: malformed',
    ]);
    expect(await world.record(id('PN-001'))).toEqual(before);
  });

  it('nothing is hung on a household, or on a visit, of a hamlet that is not the team’s', async () => {
    const world = await makeWorld();
    const [mai, nam] = [
      await world.join('Mai'),
      await world.join('Nam', 'team_member', teams.south),
    ];
    const visit = of('visit')('V1', { household: id('PN-001'), visitDate: '2026-11-20' });
    await world.push(nam, household('PN-001'), visit);
    const receipts = await world.push(
      mai,
      of('person')('P', { household: id('PN-001'), displayName: 'x', ageBand: 'a18_59' }),
      of('visit')('V2', { household: id('PN-001'), visitDate: '2026-11-20' }),
      of('appAssist')('A', { visit: id('V1'), appKey: 'vneid' }),
      of('visit')('V3', { household: id('not known yet'), visitDate: '2026-11-20' }),
    );
    const no = 'refused: outOfScope';
    expect(outcomes(receipts)).toEqual([no, no, no, 'asIs']);
  });

  it('a team of the whole commune writes in every hamlet', async () => {
    const world = await makeWorld();
    const huong = await world.join('Hương', 'team_member', teams.whole);
    const receipts = await world.push(huong, { ...household('PN-002'), area: areas.south });
    expect(outcomes(receipts)).toEqual(['asIs']);
  });

  it('a revoked phone’s work is kept apart, and so is that of a member who has left', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.store.inTransaction(world.commune, async (tx) => {
      const install = await tx.install(mai.install);
      if (install !== undefined) await tx.writeInstall({ ...install, revokedAt: NOON });
    });
    await world.act([
      {
        recordId: id('member Lan'),
        kind: 'member',
        area: areas.commune,
        fields: patches({ activeTo: '2026-11-19' }),
      },
    ]);
    for (const phone of [mai, lan]) {
      const receipts = await world.push(phone, household('PC-001'), whole({ recordId: 'x' }));
      expect(outcomes(receipts)).toEqual(['quarantined: revoked', 'refused: malformed']);
    }
    expect(await world.record(id('PC-001'))).toBeUndefined();
  });

  it('who held the right when it was written, and lost it since, is kept and not refused', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai', 'team_lead');
    const away = await mai.run(household('PC-001'));
    await world.act([
      {
        recordId: id('member Mai'),
        kind: 'member',
        area: areas.commune,
        fields: patches({ team: teams.south, role: 'team_member' }),
      },
    ]);
    await acceptRun(world.deps, { commune: world.commune, install: mai.install, bytes: away });
    const kept = await world.store.reading(world.commune, (reader) =>
      reader.change(mai.install, 1),
    );
    expect(kept?.receipt).toEqual([1, 'quarantined', 0, 'outOfScope']);
    expect(outcomes(await world.push(mai, { ...household('PN-001'), area: areas.south }))).toEqual([
      'asIs',
    ]);
  });
});
