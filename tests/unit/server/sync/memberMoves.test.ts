/** A phone whose member goes to another team: the one cursor says no longer what it holds. */
import { describe, expect, it } from 'vitest';
import { expectSame, household, makeThree } from '../../../fixtures/fieldWork.ts';
import { areas, id, patches, teams } from '../../../fixtures/serverWorld.ts';

describe('A member who goes to another team', () => {
  async function moved() {
    const all = await makeThree();
    await all.mai.held.write(household('PC-001'));
    await all.nam.held.write(
      { ...household('PN-001'), area: areas.south },
      { ...household('PN-002'), area: areas.south },
    );
    for (const { held } of [all.mai, all.nam, all.lan]) await held.settle();
    await all.world.act([
      {
        recordId: id('member Mai'),
        kind: 'member',
        area: areas.commune,
        fields: patches({ team: teams.south }),
      },
    ]);
    return all;
  }

  it('gets the new hamlet whole, though its records are older than the cursor, and loses the old one', async () => {
    const { world, mai } = await moved();
    await mai.held.ask({ isLost: true });
    await mai.held.settle();
    for (const name of ['PN-001', 'PN-002', 'member Nam'])
      await expectSame(world, mai.held, id(name));
    expect(mai.held.rows.has(id('PC-001'))).toBe(false);
    expect(mai.held.rows.has(id('member Lan'))).toBe(false);
    expect((await mai.held.ask()).records).toEqual([]);
  });

  it('and comes back finds the own old work again', async () => {
    const { world, mai } = await moved();
    await mai.held.settle();
    await world.act([
      {
        recordId: id('member Mai'),
        kind: 'member',
        area: areas.commune,
        fields: patches({ team: teams.north }),
      },
    ]);
    await mai.held.settle();
    await expectSame(world, mai.held, id('PC-001'));
    expect(mai.held.rows.has(id('PN-001'))).toBe(false);
  });

  it('and is back before anybody looked has never been away', async () => {
    const { world, lan } = await moved();
    await world.act([
      {
        recordId: id('member Mai'),
        kind: 'member',
        area: areas.commune,
        fields: patches({ team: teams.north }),
      },
    ]);
    expect((await lan.held.ask()).left).toEqual([]);
    await expectSame(world, lan.held, id('member Mai'));
  });

  it('is seen to go by the old team and to come by the new one', async () => {
    const { world, lan, nam } = await moved();
    const answer = await lan.held.ask();
    expect(answer.left).toEqual([id('member Mai')]);
    expect(answer.records).toEqual([]);
    await nam.held.ask();
    await expectSame(world, nam.held, id('member Mai'));
  });
});
