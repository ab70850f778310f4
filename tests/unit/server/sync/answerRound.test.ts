/**
 * What a phone is told in a round: receipts, news, and nothing that it knows already or may not
 * see.
 */
import { describe, expect, it } from 'vitest';
import { PAGE_LIMIT } from '../../../../src/shared/wire/version.ts';
import { makeFoldingPhone } from '../../../fixtures/foldingPhone.ts';
import { edit, expectSame, household, makeThree, of } from '../../../fixtures/fieldWork.ts';
import { areas, id, NOON, teams, TODAY } from '../../../fixtures/serverWorld.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('A round', () => {
  it('brings own work back as receipts alone, and the phone comes to the server’s state', async () => {
    const { world, mai } = await makeThree();
    await mai.held.write(household('PC-001'), edit('PC-001', { note: 'đã gặp' }));
    await mai.held.send();
    const answer = await mai.held.ask();
    expect(answer.records).toEqual([]);
    expect(answer.receipts.map(([n, result]) => [n, result])).toEqual([
      [1, 'asIs'],
      [2, 'asIs'],
    ]);
    await expectSame(world, mai.held, id('PC-001'));
  });

  it('brings a colleague only what they do not have, and another hamlet nothing', async () => {
    const { world, mai, lan, nam } = await makeThree();
    await mai.held.write(household('PC-001'));
    await mai.held.settle();
    await lan.held.settle();
    await mai.held.write(edit('PC-001', { note: 'đã gặp' }));
    await mai.held.settle();
    const answer = await lan.held.ask();
    expect(answer.records.map((record) => Object.keys(record.cells))).toEqual([['note']]);
    await expectSame(world, lan.held, id('PC-001'));
    expect((await nam.held.ask()).records).toEqual([]);
    expect(nam.held.rows.has(id('PC-001'))).toBe(false);
    expect(nam.held.rows.has(areas.north)).toBe(true);
  });

  it('brings back what the server made of own work', async () => {
    const { world, mai, lan } = await makeThree();
    await mai.held.write(household('PC-001', { note: 'của Mai', cluster: 'a', headName: 'A' }));
    await mai.held.settle();
    await lan.held.write(edit('PC-001', { note: 'của Lan', cluster: 'b', headName: 'B' }));
    await lan.held.settle();
    expect(lan.held.rows.get(id('PC-001'))?.body).toMatchObject({
      note: 'của Mai\ncủa Lan',
      cluster: 'b',
      headName: 'A',
    });
    await mai.held.settle();
    for (const { held } of [mai, lan]) await expectSame(world, held, id('PC-001'));
  });

  it('puts a second thought into the own lines of a note that others wrote on', async () => {
    const { world, mai, lan } = await makeThree();
    await mai.held.write(household('PC-001', { note: 'Mai: vắng' }));
    await mai.held.settle();
    await lan.held.write(
      edit('PC-001', { note: 'Lan: đã gặp' }),
      edit('PC-001', { note: 'Lan: gặp rồi' }),
    );
    await lan.held.settle();
    await mai.held.write(edit('PC-001', { note: 'Mai: vắng cả nhà' }));
    await mai.held.settle();
    const record = await world.record(id('PC-001'));
    expect(record?.body['note']).toBe('Mai: vắng cả nhà\nLan: gặp rồi');
  });

  it('tells the author where the server put a record elsewhere', async () => {
    const { world, mai } = await makeThree();
    const huong = await world.join('Hương', 'team_member', teams.whole);
    const held = makeFoldingPhone(world, huong, id('member Hương'));
    await mai.held.write(household('PC-001'));
    await mai.held.settle();
    await held.write({
      ...of('visit')('V', { household: id('PC-001'), result: 'met' }),
      area: areas.south,
    });
    await held.settle();
    await expectSame(world, held, id('V'));
    expect(held.rows.get(id('V'))).toMatchObject({ area: areas.north, placeArea: areas.south });
  });

  it('repeats the same receipts where an answer was lost, also on another day', async () => {
    const { world, mai } = await makeThree();
    const nextYear = '2027-11-20';
    await mai.held.write(
      household('PC-001'),
      of('visit')('V', { household: id('PC-001'), visitDate: nextYear, result: 'met' }),
    );
    await mai.held.send();
    const lost = await mai.held.ask({ isLost: true });
    world.deps.setNow(NOON + 400 * DAY);
    await mai.held.send();
    const answer = await mai.held.ask();
    expect(answer.receipts).toEqual(lost.receipts);
    expect((await world.record(id('V')))?.marks).toEqual(['doubtfulDate']);
    for (const name of ['PC-001', 'V']) await expectSame(world, mai.held, id(name));
    expect(mai.held.rows.get(id('V'))?.receivedOn).toBe(TODAY);
  });

  it.each([false, true])(
    'judges a date by the day it arrived, also where the receipt comes later (news first: %s)',
    async (feedFirst) => {
      const { world, mai } = await makeThree();
      const visit = of('visit');
      await mai.held.write(
        visit('V', { household: id('PC-001'), visitDate: TODAY, result: 'met' }),
      );
      await mai.held.settle();
      world.deps.setNow(NOON + DAY);
      await mai.held.write(visit('V', { visitDate: '2026-11-23' }));
      await mai.held.send();
      await mai.held.ask({ isLost: true });
      world.deps.setNow(NOON + 2 * DAY);
      await mai.held.ask({ feedFirst });
      expect((await world.record(id('V')))?.marks).toEqual(['doubtfulDate']);
      await expectSame(world, mai.held, id('V'));
    },
  );

  it('gives the same whether own work or the news is worked off first', async () => {
    for (const feedFirst of [false, true]) {
      const { world, mai, lan } = await makeThree();
      await mai.held.write(household('PC-001', { cluster: 'của Mai' }));
      await mai.held.send();
      await lan.held.settle();
      await lan.held.write(edit('PC-001', { cluster: 'của Lan' }));
      await lan.held.settle();
      await mai.held.ask({ feedFirst });
      expect(mai.held.rows.get(id('PC-001'))?.body['cluster']).toBe('của Lan');
      await expectSame(world, mai.held, id('PC-001'));
    }
  });

  it('gives a large feed in pages that can stop and go on anywhere', async () => {
    const { world, mai, lan } = await makeThree();
    const many = Array.from({ length: PAGE_LIMIT * 2 + 50 }, (_, at) => household(`H${at}`));
    await mai.held.write(...many);
    await mai.held.send();
    const sizes: number[] = [];
    for (let remaining = 1; remaining > 0;) {
      await lan.held.ask({ isLost: true });
      const answer = await lan.held.ask();
      sizes.push(answer.records.length);
      expect(answer.remaining).toBe(Math.max(0, many.length - sizes.reduce((a, b) => a + b, 0)));
      ({ remaining } = answer);
    }
    expect(sizes).toEqual([PAGE_LIMIT, PAGE_LIMIT, 50]);
    for (const one of many) await expectSame(world, lan.held, one.recordId);
    // Their author hears of all of them at once.
    const own = await mai.held.ask();
    expect([own.remaining, own.records.length, own.receipts.length]).toEqual([0, 0, many.length]);
    for (const one of many) await expectSame(world, mai.held, one.recordId);
  });

  it('tells the desk afterwards when the phone was heard and how much it holds back', async () => {
    const { world, mai } = await makeThree();
    world.deps.setNow(NOON + DAY);
    await world.round(mai, { cursor: 3, unsent: 7 });
    const install = await world.store.reading(world.commune, (reader) =>
      reader.install(mai.install),
    );
    expect(install).toMatchObject({ lastRoundAt: NOON + DAY, unsentTold: 7, cursor: 3 });
  });

  it('does not let one phone that lies spoil the sum of what all hold back', async () => {
    const { world, mai, lan } = await makeThree();
    for (const phone of [mai, lan]) await world.round(phone, { unsent: Number.MAX_SAFE_INTEGER });
    const installs = await world.store.reading(world.commune, (reader) => reader.installs());
    const sum = installs.reduce((all, { unsentTold }) => all + unsentTold, 0);
    expect(Number.isSafeInteger(sum)).toBe(true);
  });

  it('tells a revoked phone what became of its work, and nothing else', async () => {
    const { world, mai, lan } = await makeThree();
    await lan.held.write(household('PC-001'));
    await lan.held.settle();
    await world.store.inTransaction(world.commune, async (tx) => {
      const install = await tx.install(mai.install);
      if (install !== undefined) await tx.writeInstall({ ...install, revokedAt: NOON });
    });
    const { cursor } = mai.held;
    await mai.held.write(household('PC-002'));
    await mai.held.send();
    const answer = await mai.held.ask();
    expect(answer).toMatchObject({ records: [], left: [], cursor, remaining: 0 });
    expect(answer.receipts).toEqual([[1, 'quarantined', 0, 'revoked']]);
    expect(answer.revoked).toBe(true);
  });

  it('tells a forked phone nothing but the fork', async () => {
    const { mai, world, lan } = await makeThree();
    await lan.held.write(household('PC-001'));
    await lan.held.settle();
    const { answerRound } = await import('../../../../src/server/sync/answerRound.ts');
    const head = {
      wire: 1,
      install: mai.install,
      appVersion: '0.1.0',
      cursor: 4,
      epoch: '',
      lacks: [],
      unsent: 0,
    };
    expect(await answerRound(world.deps, { commune: world.commune, head, fork: 5 })).toMatchObject({
      fork: 5,
      cursor: 4,
      records: [],
      receipts: [],
    });
  });

  it('begins anew where the server was set back or restored', async () => {
    const { world, mai, lan } = await makeThree();
    await lan.held.write(household('PC-001'));
    await lan.held.settle();
    const head = (await world.store.communes())[0]?.head ?? 0;
    for (const told of [
      { cursor: head + 9, epoch: 'epoch-1' },
      { cursor: head, epoch: 'epoch-0' },
    ]) {
      const answer = await world.round(mai, told);
      expect(answer).toMatchObject({ epoch: 'epoch-1', cursor: head });
      expect(answer.records.map((record) => record.id)).toContain(id('PC-001'));
    }
    expect((await world.round(mai, { cursor: head, epoch: 'epoch-1' })).records).toEqual([]);
  });
});
