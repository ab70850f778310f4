/**
 * The shape of everything that travels, as one hash beside the number of the wire: no message
 * changes unnoticed.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { kindNames, kindOf } from '../../src/shared/records/registry.ts';
import * as join from '../../src/shared/wire/join.ts';
import { writtenChangeSchema } from '../../src/shared/wire/parseChange.ts';
import * as round from '../../src/shared/wire/round.ts';
import { runHeaderSchema } from '../../src/shared/wire/run.ts';
import { WIRE } from '../../src/shared/wire/version.ts';

/**
 * Before the first release the hash is simply replaced. After it, a change of shape needs the next
 * WIRE, a new line here and new golden messages; lines of released numbers stay.
 */
const fingerprints: { readonly [wire: number]: string } = {
  1: '383f78f81399f3b8f1f6b985e26c48e0667842d11a8510302cda3f9e2046dfaf',
};

/**
 * What of a schema decides which messages it takes: types, members, options and bounds, not its
 * functions.
 */
function shapeOf(part: unknown): unknown {
  if (part instanceof RegExp) return String(part);
  if (Array.isArray(part)) return part.map(shapeOf);
  if (typeof part !== 'object' || part === null)
    return typeof part === 'function' ? 'function' : part;
  const told = [
    'type',
    'requirement',
    'entries',
    'items',
    'item',
    'key',
    'value',
    'wrapped',
    'options',
    'pipe',
  ];
  const isSchema = 'kind' in part && 'type' in part;
  const members = Object.entries(part)
    .filter(([name]) => !isSchema || told.includes(name))
    // A pipe begins with the schema itself.
    .map(([name, member]) => [name, shapeOf(name === 'pipe' ? member.slice(1) : member)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return Object.fromEntries(members);
}

const schemas = (from: object): [string, unknown][] =>
  Object.entries(from).filter(([name]) => name.endsWith('Schema'));

const described = () => ({
  messages: Object.fromEntries(
    [
      ...schemas(join),
      ...schemas(round),
      ['writtenChange', writtenChangeSchema],
      ['runHeader', runHeaderSchema],
    ].map(([name, schema]) => [name, shapeOf(schema)]),
  ),
  kinds: kindNames.map((name) =>
    shapeOf({ ...kindOf(name), fields: Object.entries(kindOf(name).fields) }),
  ),
});

describe('The fingerprint of the wire', () => {
  it('is the one kept beside its number', () => {
    const found = createHash('sha256').update(JSON.stringify(described())).digest('hex');
    expect(
      fingerprints[WIRE],
      `a message or a field changed its shape: see above, then write ${found}`,
    ).toBe(found);
  });

  it('covers every message and every kind', () => {
    const { messages, kinds } = described();
    expect(Object.keys(messages).toSorted()).toEqual([
      'answerSchema',
      'feedRecordSchema',
      'headSchema',
      'joinAnswerSchema',
      'joinRequestSchema',
      'lookAnswerSchema',
      'lookRequestSchema',
      'receiptSchema',
      'refusedJoinSchema',
      'refusedRequestSchema',
      'runHeader',
      'writtenChange',
    ]);
    expect(kinds).toHaveLength(kindNames.length);
  });

  it('sees a member, an option, a bound and a nesting change', () => {
    const shapes = [
      v.object({ a: v.string() }),
      v.looseObject({ a: v.string() }),
      v.object({ b: v.string() }),
      v.object({ a: v.nullable(v.string()) }),
      v.object({ a: v.pipe(v.string(), v.maxLength(5)) }),
      v.object({ a: v.pipe(v.string(), v.maxLength(6)) }),
      v.object({ a: v.pipe(v.string(), v.regex(/a/)) }),
      v.object({ a: v.picklist(['x']) }),
      v.object({ a: v.picklist(['x', 'y']) }),
      v.object({ a: v.array(v.tuple([v.number()])) }),
      v.object({ a: v.array(v.tuple([v.string()])) }),
    ].map((schema) => JSON.stringify(shapeOf(schema)));
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
