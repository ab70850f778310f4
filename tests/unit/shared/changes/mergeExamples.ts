/** The merge by examples written by hand, class of field by class of field. */
import type { Applied, Arrival } from '../../../../src/shared/changes/applyChange.ts';
import type { Json } from '../../../../src/shared/json.ts';
import { by, elements, lan, mai, sets, type Arriving, type Cells } from './cells.ts';

/**
 * What stood (with who set it when), what came, and what then stands, the fit, and what waits on a
 * card.
 */
export interface Example {
  readonly says: string;
  readonly stood: Cells;
  readonly came: Arriving;
  readonly arrival?: Partial<Arrival>;
  readonly stands: { readonly [cell: string]: Json };
  readonly fit: Applied['fit'];
  readonly waits?: readonly (readonly [topic: string, standing: Json, other: Json])[];
}

export const simple: readonly Example[] = [
  {
    says: 'who saw what stood replaces it',
    stood: { cluster: ['đầu', by(4)] },
    came: sets('cluster', 'cuối', 4),
    stands: { cluster: 'cuối' },
    fit: 'asIs',
  },
  {
    says: 'who replaces the own value needs to have seen nothing',
    stood: { cluster: ['đầu', by(4, lan)] },
    came: sets('cluster', 'cuối', 0),
    stands: { cluster: 'cuối' },
    fit: 'asIs',
  },
  {
    says: 'who had not seen it wins by arrival, and the other waits',
    stood: { cluster: ['đầu', by(4)] },
    came: sets('cluster', 'cuối', 3),
    stands: { cluster: 'cuối' },
    fit: 'asIs',
    waits: [['conflict', 'cuối', 'đầu']],
  },
  {
    says: 'two who say the same do not disagree, and the first keeps it',
    stood: { cluster: ['đầu', by(4)] },
    came: sets('cluster', 'đầu', 0),
    stands: { cluster: 'đầu' },
    fit: 'merged',
  },
  {
    says: 'a later change of the same install has spoken already',
    stood: { cluster: ['đầu', by(4)] },
    came: sets('cluster', 'cuối', 0),
    arrival: { superseded: new Set(['cluster']) },
    stands: { cluster: 'đầu' },
    fit: 'merged',
  },
  {
    says: 'a field that nobody set is free to set, whatever base is told',
    stood: { code: ['PC-001', by(4)] },
    came: sets('cluster', 'cuối', 6),
    stands: { code: 'PC-001', cluster: 'cuối' },
    fit: 'asIs',
  },
  {
    says: 'to empty a field is a value like any other',
    stood: { peopleU6: [3, by(4)] },
    came: sets('peopleU6', null, 0),
    stands: { peopleU6: null },
    fit: 'asIs',
    waits: [['conflict', null, 3]],
  },
];

export const guarded: readonly Example[] = [
  {
    says: 'who saw the head of the household may correct it',
    stood: { headName: ['Tho', by(4)] },
    came: sets('headName', 'Thơ', 4),
    stands: { headName: 'Thơ' },
    fit: 'asIs',
  },
  {
    says: 'who had not seen it waits, and what stood stays',
    stood: { headName: ['Tho', by(4)] },
    came: sets('headName', 'Thơ', 0),
    stands: { headName: 'Tho' },
    fit: 'merged',
    waits: [['review', 'Tho', 'Thơ']],
  },
  {
    says: 'the other fields of such a change do not wait',
    stood: { status: ['living', by(4)] },
    came: { fields: { status: { value: 'moved', base: 0 }, cluster: { value: 'giữa', base: 0 } } },
    stands: { status: 'living', cluster: 'giữa' },
    fit: 'merged',
    waits: [['review', 'living', 'moved']],
  },
];

export const texts: readonly Example[] = [
  {
    says: 'who read a note may rewrite it',
    stood: { note: ['một', by(4)] },
    came: sets('note', 'hai', 4),
    stands: { note: 'hai' },
    fit: 'asIs',
  },
  {
    says: 'who had not read it adds a line',
    stood: { note: ['một', by(4)] },
    came: sets('note', 'hai', 0),
    stands: { note: 'một\nhai' },
    fit: 'merged',
  },
  {
    says: 'the own earlier line is replaced where it stands whole among others',
    stood: { note: ['một\nhai\nba', by(4, mai, { asIs: false })] },
    came: sets('note', 'hai rưỡi', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'một\nhai rưỡi\nba' },
    fit: 'merged',
  },
  {
    says: 'an own text of several lines is replaced as one',
    stood: { note: ['một\na\nb', by(4)] },
    came: sets('note', 'c', 0),
    arrival: { ownTexts: new Map([['note', 'a\nb']]) },
    stands: { note: 'một\nc' },
    fit: 'merged',
  },
  {
    says: 'an own line is found behind another that begins alike',
    stood: { note: ['hai mươi\nhai', by(4)] },
    came: sets('note', 'ba', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'hai mươi\nba' },
    fit: 'merged',
  },
  {
    says: 'several lines that are there already are not there twice',
    stood: { note: ['một\na\nb\nhai', by(4)] },
    came: sets('note', 'a\nb', 0),
    stands: { note: 'một\na\nb\nhai' },
    fit: 'merged',
  },
  {
    says: 'an own text that stands only within another word is left alone',
    stood: { note: ['hai mươi', by(4)] },
    came: sets('note', 'ba', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'hai mươi\nba' },
    fit: 'merged',
  },
  {
    says: 'a line that is there already is not there twice',
    stood: { note: ['một\nhai', by(4)] },
    came: sets('note', 'hai', 0),
    stands: { note: 'một\nhai' },
    fit: 'merged',
  },
  {
    says: 'emptying a note that one had not read empties nothing',
    stood: { note: ['một', by(4)] },
    came: sets('note', '', 0),
    stands: { note: 'một' },
    fit: 'merged',
  },
  {
    says: 'emptying the own part empties that part',
    stood: { note: ['một\nhai', by(4)] },
    came: sets('note', '', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'một' },
    fit: 'merged',
  },
  {
    says: 'emptying the own part at the top leaves the rest',
    stood: { note: ['hai\nmột', by(4)] },
    came: sets('note', '', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'một' },
    fit: 'merged',
  },
  {
    says: 'the own note that the server took as it was is simply replaced',
    stood: { note: ['một', by(4, lan)] },
    came: sets('note', 'hai', 0),
    stands: { note: 'hai' },
    fit: 'asIs',
  },
  {
    says: 'the own note into which the server joined another’s is not',
    stood: { note: ['một\nhai', by(4, lan, { asIs: false })] },
    came: sets('note', 'ba', 0),
    arrival: { ownTexts: new Map([['note', 'hai']]) },
    stands: { note: 'một\nba' },
    fit: 'merged',
  },
];

export const setsOfElements: readonly Example[] = [
  {
    says: 'two who add to a set both have added',
    stood: { 'priorities/elderly_alone': [true, by(4)] },
    came: elements('priorities', ['special_help']),
    stands: { 'priorities/elderly_alone': true, 'priorities/special_help': true },
    fit: 'asIs',
  },
  {
    says: 'who takes out what another put in needs no card',
    stood: { 'priorities/elderly_alone': [true, by(4)] },
    came: elements('priorities', [], ['elderly_alone']),
    stands: { 'priorities/elderly_alone': false },
    fit: 'asIs',
  },
  {
    says: 'an element in both lists is in',
    stood: {},
    came: elements('priorities', ['elderly_alone'], ['elderly_alone']),
    stands: { 'priorities/elderly_alone': true },
    fit: 'asIs',
  },
  {
    says: 'an element that is in already changes nothing',
    stood: { 'priorities/elderly_alone': [true, by(4)] },
    came: elements('priorities', ['elderly_alone']),
    stands: { 'priorities/elderly_alone': true },
    fit: 'merged',
  },
];
