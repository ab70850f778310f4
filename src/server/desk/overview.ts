/**
 * The overview of a period: the figures, the hamlets they lie in, and how fresh they are, all read at one
 * moment. Figures only; nothing here may carry a resident's name.
 */
import {
  businessDate,
  periodOf,
  type IsoDate,
  type Period,
  type PeriodLength,
} from '../../shared/dates.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { Figures } from '../../shared/tallies/tally.ts';
import type { OverviewAnswer } from '../../shared/wire/desk.ts';
import type { CommuneReader, Install } from '../store/contract.ts';
import { pillarOf } from './catalogue.ts';
import { livingRecords, type Living } from './livingRecords.ts';
import type { FiguresOf } from './rememberedFigures.ts';
import { freshnessOf, lastRoundOf, phonesByMember } from './phones.ts';

/** A calendar span that holds a date (today where none is given), or two dates in order. */
export type OverviewQuestion =
  Period | { readonly length: PeriodLength; readonly date?: IsoDate | undefined };

export interface Counting {
  readonly now: number;
  readonly figuresOf: FiguresOf;
}

export async function overview(
  reader: CommuneReader,
  question: OverviewQuestion,
  { now, figuresOf }: Counting,
): Promise<OverviewAnswer> {
  const today = businessDate(now);
  const period = 'from' in question ? question : periodOf(question.length, question.date ?? today);
  const figures = await figuresOf(reader, { period, today, pillarOf });
  const [areas, teams, members] = [
    await livingRecords(reader, 'area'),
    await livingRecords(reader, 'team'),
    await livingRecords(reader, 'member'),
  ];
  const { area: communeArea } = await reader.commune();
  const phones = phonesByMember(await reader.installs());
  const roundOf = (area: RecordId) => lastRoundOf(phonesOfArea(area, { teams, members, phones }));
  return {
    figures: asAnswer(figures),
    now,
    today,
    areas: areas
      .filter(({ id }) => id !== communeArea)
      .map((area) => areaRow(area, figures, roundOf(area.id)))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    freshness: freshnessOf(
      members.map(({ id }) => id),
      phones,
      now,
    ),
  };
}

interface Staff {
  readonly teams: readonly Living<'team'>[];
  readonly members: readonly Living<'member'>[];
  readonly phones: ReadonlyMap<RecordId, readonly Install[]>;
}

function phonesOfArea(area: RecordId, { teams, members, phones }: Staff): readonly Install[] {
  const own = new Set(teams.filter(({ values }) => values.placeArea === area).map(({ id }) => id));
  return members
    .filter(({ values }) => own.has(values.team))
    .flatMap(({ id }) => phones.get(id) ?? []);
}

function areaRow(
  { id, values }: Living<'area'>,
  figures: Figures,
  lastRoundAt: number | null,
): OverviewAnswer['areas'][number] {
  const tally = figures.byArea[id];
  return {
    id,
    name: values.name,
    signal: values.signal,
    householdTotal: values.householdTotal,
    registered: tally?.householdsInRegister ?? 0,
    reachedSinceNewYear: tally?.householdsCovered ?? 0,
    lastRoundAt,
  };
}

/** The same figures as plain lists, as the wire has them. */
const asAnswer = (figures: Figures): OverviewAnswer['figures'] => ({
  ...figures,
  byArea: { ...figures.byArea },
  blockers: [...figures.blockers],
  byKey: [...figures.byKey],
});
