/**
 * Measures the budgets of the architecture that exist by now, on the built apps and this machine:
 * `npm run bench`. Prints a table and fails where a budget does not hold. `--quick` runs each once or
 * so; a part can be named (`npm run bench -- server phone`). Never run it beside other work.
 */
import { describeSizes, FIRST_LOAD_LIMIT, PRECACHE_LIMIT, weigh } from '../size.ts';
import { ensureBuilt } from '../fixtures/journeyServer.ts';
import { isMissing, isOver, tableOf, type Measured } from './measured.ts';
import { measurePhone } from './phone.ts';
import { measureServer } from './server.ts';
import { measureTraffic } from './traffic.ts';

const isQuick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));

/** Records of other communes beside those of the phone that pulls. */
const OTHERS_RECORDS = 100_000;

const parts: { readonly [name: string]: () => Promise<readonly Measured[]> } = {
  size: async () => measureSize(),
  phone: () => measurePhone({ isQuick }),
  traffic: () => measureTraffic(isQuick),
  server: () => measureServer({ othersRecords: isQuick ? 20_000 : OTHERS_RECORDS, isQuick }),
};

async function main(): Promise<void> {
  const unknown = named.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}`);
  await ensureBuilt();
  const all: Measured[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.error(`measuring ${name}…`);
    all.push(...(await measure()));
  }
  console.log(tableOf(all));
  const failed = all.filter((one) => isOver(one) || isMissing(one));
  console.log(
    failed.length === 0
      ? 'all budgets hold'
      : `${failed.length} of ${all.filter(({ budget }) => budget !== undefined).length} budgets do not hold`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function measureSize(): readonly Measured[] {
  const sizes = weigh();
  return [
    {
      what: 'first load: join screen, script and style, brotli',
      value: sizes.firstLoad,
      unit: 'bytes',
      budget: FIRST_LOAD_LIMIT,
    },
    {
      what: 'all that the worker keeps, brotli',
      value: sizes.precache,
      unit: 'bytes',
      budget: PRECACHE_LIMIT,
      note: sizes.breaches.length === 0 ? 'files, without heads' : describeSizes(sizes),
    },
  ];
}

await main();
