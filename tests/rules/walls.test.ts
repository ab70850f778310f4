/** Every wall is broken once on purpose: a rule that catches nothing is no wall. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { root } from '../setup/tree.ts';
import { checkWalls } from '../setup/walls.ts';
import { plant } from './plant.ts';

/** For each rule, a file and what it must not reach. */
const breaches: Readonly<Record<string, readonly [file: string, target: string]>> = {
  'shared-knows-only-itself': ['shared/dates.ts', 'node:fs'],
  'ui-knows-no-domain': ['ui/Button.tsx', '../shared/ids.ts'],
  'i18n-knows-no-screens': ['i18n/words.ts', '../ui/Badge.tsx'],
  'phone-desk-and-server-are-apart': ['phone/book/saveVisit.ts', '../../server/config.ts'],
  'server-shows-no-screens': ['server/page.ts', 'react'],
  'features-enter-by-the-book': [
    'phone/features/visits/VisitForm.tsx',
    '../../storage/contract.ts',
  ],
  'features-do-not-know-each-other': [
    'desk/features/overview/Overview.tsx',
    '../people/People.tsx',
  ],
  'parts-know-no-feature': ['phone/parts/HouseholdRow.tsx', '../features/today/Today.tsx'],
  'book-knows-no-screens': ['phone/book/openBook.ts', '../parts/Row.tsx'],
  'storage-knows-only-shared': ['phone/storage/memory.ts', '../book/rows.ts'],
  'sync-knows-only-storage': ['phone/sync/round.ts', '../book/records.ts'],
  'lock-knows-no-book': ['phone/lock/keys.ts', '../book/open.ts'],
  'worker-knows-no-screens': ['phone/worker/sw.ts', '../book/outbox.ts'],
  'worker-carries-no-dexie': ['phone/worker/push.ts', '../storage/dexie.ts'],
  'only-storage-knows-dexie': ['phone/book/search.ts', 'dexie'],
  'only-the-entry-knows-the-shell': ['phone/lock/pad.ts', '../app/routes.tsx'],
  'only-main-picks-a-store': ['server/http/app.ts', '../store/sqlite/open.ts'],
  'a-store-knows-no-other': ['server/store/memory/open.ts', '../postgres/open.ts'],
  'a-store-knows-no-rule': ['server/store/contract.ts', '../sync/acceptRun.ts'],
  'rules-know-no-route': ['server/sync/acceptChange.ts', 'hono'],
  'only-the-store-knows-sql': ['server/desk/figures.ts', 'node:sqlite'],
  'no-cycle': ['shared/a.ts', './a.ts'],
  'no-lost-import': ['desk/app/main.tsx', './nowhere.ts'],
  'no-tool-in-the-product': ['desk/app/shell.tsx', 'fast-check'],
  'no-test-in-the-product': ['desk/app/seed.ts', '../../../tests/fixtures/people.ts'],
};

const contents: Readonly<Record<string, string>> = {
  'src/phone/storage/dexie.ts': "import { Dexie } from 'dexie';\nexport const a = Dexie;\n",
};

/** The breaching files, and an empty file wherever one of them reaches to. */
function plantedFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [rule, [file, target]] of Object.entries(breaches)) {
    if (target.startsWith('.') && rule !== 'no-lost-import') {
      const path = new URL(target, `file:///src/${file}`).pathname.slice(1);
      files[path] ??= 'export const a = 1;\n';
    }
  }
  for (const [file, target] of Object.values(breaches)) {
    const others = target.startsWith('./a') ? "import { b } from './b.ts';\nexport { b };\n" : '';
    files[`src/${file}`] = others || `import '${target}';\nexport const a = 1;\n`;
  }
  files['src/shared/b.ts'] = "import { a } from './a.ts';\nexport const b = 1;\nexport { a };\n";
  return { ...files, ...contents };
}

const configSchema = v.object({
  default: v.object({ forbidden: v.array(v.object({ name: v.string() })) }),
});

it('every rule of the walls has a breach planted for it', async () => {
  const file = pathToFileURL(join(root, '.dependency-cruiser.mjs')).href;
  const { default: config } = v.parse(configSchema, await import(file));
  expect(Object.keys(breaches)).toEqual(config.forbidden.map(({ name }) => name));
});

it('each planted breach is found by the rule that forbids it', async () => {
  const walls = await checkWalls(plant(plantedFiles(), ['package.json']));
  const found = walls.breaches.map((line) => line.slice(0, line.indexOf(' →')));
  for (const [rule, [file]] of Object.entries(breaches)) {
    expect(found).toContain(`${rule}: src/${file}`);
  }
});

it('what the arrows allow passes', async () => {
  const walls = await checkWalls(
    plant(
      {
        'src/phone/features/visits/VisitForm.tsx':
          "import '../../book/saveVisit.ts';\nimport '../../../ui/Button.tsx';\nimport 'react';\n",
        'src/phone/book/saveVisit.ts':
          "import '../storage/contract.ts';\nimport '../sync/round.ts';\n",
        'src/phone/storage/contract.ts': "import '../../shared/ids.ts';\n",
        'src/phone/storage/dexie.ts': "import 'dexie';\n",
        'src/phone/sync/round.ts': "import '../storage/contract.ts';\n",
        'src/phone/worker/sw.ts':
          "import 'workbox-precaching';\nimport '../storage/contract.ts';\n",
        'src/server/main.ts': "import './store/sqlite/open.ts';\nimport './http/app.ts';\n",
        'src/server/store/sqlite/open.ts': "import 'node:sqlite';\nimport 'kysely';\n",
        'src/server/http/app.ts': "import 'hono';\n",
        'src/shared/ids.ts': "import 'valibot';\n",
        'src/ui/Button.tsx': "import 'react';\n",
      },
      ['package.json'],
    ),
  );
  expect(walls).toMatchObject({ breaches: [], files: 11, seen: 11 });
});

it('a check that saw nothing does not pass', async () => {
  const { breaches: found } = await checkWalls(plant({ 'src/a.css': '' }));
  expect(found).not.toEqual([]);
});
