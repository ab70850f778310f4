/**
 * The merge by examples, where a record has left the book or a household was asked for its consent.
 */
import { by, lan, sets } from './cells.ts';
import type { Example } from './mergeExamples.ts';

export const leaving: readonly Example[] = [
  {
    says: 'what comes for a record that has left waits on a card, every class of field',
    stood: { retired: [true, by(4)] },
    came: {
      fields: {
        cluster: { value: 'giữa', base: 0 },
        note: { value: 'mới', base: 0 },
        priorities: { add: ['elderly_alone'], remove: [] },
      },
    },
    stands: { retired: true },
    fit: 'merged',
    waits: [
      ['review', '', 'giữa'],
      ['review', '', 'mới'],
      ['review', false, true],
    ],
  },
  {
    says: 'it can come back, and say why it had left',
    stood: { retired: [true, by(4)], retireReason: ['nhầm', by(4)] },
    came: { fields: { retired: { value: false, base: 4 }, retireReason: { value: '', base: 4 } } },
    stands: { retired: false, retireReason: '' },
    fit: 'asIs',
  },
  {
    says: 'who retired it had written before; that this arrives later is no review',
    stood: { retired: [true, by(8, lan, { n: 21 })] },
    came: { n: 20, ...sets('cluster', 'giữa') },
    stands: { retired: true, cluster: 'giữa' },
    fit: 'asIs',
  },
  {
    says: 'who had retired it and writes on is asked',
    stood: { retired: [true, by(8, lan, { n: 19 })] },
    came: { n: 20, ...sets('cluster', 'giữa') },
    stands: { retired: true },
    fit: 'merged',
    waits: [['review', '', 'giữa']],
  },
];

export const consent: readonly Example[] = [
  {
    says: 'a citizen’s no counts at once, whoever wrote a yes meanwhile',
    stood: { consentState: ['given', by(4)] },
    came: sets('consentState', 'refused', 0),
    stands: { consentState: 'refused' },
    fit: 'asIs',
  },
  {
    says: 'a yes that had not seen the no does not overrule it, and waits on a card',
    stood: { consentState: ['withdrawn', by(4)] },
    came: sets('consentState', 'given', 0),
    stands: { consentState: 'withdrawn' },
    fit: 'merged',
    waits: [['review', 'withdrawn', 'given']],
  },
  {
    says: 'a household that said no gets no name, and loses the ones it is rid of',
    stood: { contactPhone: ['0912', by(4)] },
    came: {
      fields: {
        headName: { value: 'Tho', base: 0 },
        contactPhone: { value: '', base: 4 },
        cluster: { value: 'giữa', base: 0 },
      },
    },
    arrival: { namesForgotten: true },
    stands: { contactPhone: '', cluster: 'giữa' },
    fit: 'merged',
  },
];
