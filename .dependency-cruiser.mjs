// The walls between the rooms of src/, each rule a sentence with a name. `npm run check` runs it by
// tests/setup/walls.ts, which also fails when fewer modules were seen than there are files.
// tests/rules/walls.test.ts plants a breach of every rule here and expects its name.

const packages = '(^|/)node_modules/';
const implementations = '^src/server/store/(sqlite|postgres|memory)(/|\\.ts$)';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const rooms = [
  forbid(
    'shared-knows-only-itself',
    'src/shared is pure: nothing but its own files and valibot.',
    { path: '^src/shared/' },
    { pathNot: ['^src/shared/', `${packages}valibot/`] },
  ),
  forbid(
    'ui-knows-no-domain',
    'Components in src/ui know nothing of visits, households or the network.',
    { path: '^src/ui/' },
    { path: '^(src|locales)/', pathNot: '^src/ui/' },
  ),
  forbid(
    'i18n-knows-no-screens',
    'Words and dates need the words and the pure rules, nothing else.',
    { path: '^src/i18n/' },
    { path: '^src/', pathNot: '^src/(i18n|shared)/' },
  ),
  forbid(
    'phone-desk-and-server-are-apart',
    'Three programs: what two of them need lies in shared, ui or i18n.',
    { path: '^src/(phone|desk|server)/' },
    { path: '^src/(phone|desk|server)/', pathNot: '^src/$1/' },
  ),
  forbid(
    'server-shows-no-screens',
    'The server has no pages of its own to draw.',
    { path: '^src/server/' },
    {
      path: ['^src/(ui|i18n)/', `${packages}(react|react-dom|react-router|dexie|workbox-[a-z]+)/`],
    },
  ),
];

const phone = [
  forbid(
    'features-enter-by-the-book',
    'A screen has one door to data, the book: never storage, sync, the worker or the shell.',
    { path: '^src/phone/features/' },
    { path: '^src/phone/(storage|sync|worker|app)/' },
  ),
  forbid(
    'features-do-not-know-each-other',
    'What two features need lies in parts, book or shared.',
    { path: '^src/(phone|desk)/features/([^/]+)/' },
    { path: '^src/$1/features/', pathNot: '^src/$1/features/$2/' },
  ),
  forbid(
    'parts-know-no-feature',
    'Parts are lent to features; they reach no further in than the book.',
    { path: '^src/phone/parts/' },
    { path: '^src/phone/(features|storage|sync|worker|app)/' },
  ),
  forbid(
    'book-knows-no-screens',
    'The book serves screens and never names one.',
    { path: '^src/phone/book/' },
    { path: ['^src/phone/(features|parts|app|worker)/', '^src/ui/'] },
  ),
  forbid(
    'storage-knows-only-shared',
    'Storage is the bottom of the phone.',
    { path: '^src/phone/storage/' },
    { path: '^src/', pathNot: '^src/(phone/storage|shared)/' },
  ),
  forbid(
    'sync-knows-only-storage',
    'A round needs what is stored, a lock to sign with, and the wire.',
    { path: '^src/phone/sync/' },
    { path: '^src/', pathNot: '^src/(phone/(sync|storage|lock)|shared)/' },
  ),
  forbid(
    'lock-knows-no-book',
    'Keys are handed to the book, never the other way.',
    { path: '^src/phone/lock/' },
    { path: '^src/phone/(features|parts|book|sync|worker|app)/' },
  ),
  forbid(
    'worker-knows-no-screens',
    'The service worker runs without a page.',
    { path: '^src/phone/worker/' },
    { path: ['^src/phone/(features|parts|book|app)/', '^src/(ui|i18n)/', `${packages}react/`] },
  ),
  forbid(
    'worker-carries-no-dexie',
    'The worker reads the outbox by plain IndexedDB: Dexie would weigh 30 kB more, by any way in.',
    { path: '^src/phone/worker/' },
    { path: `${packages}dexie/`, reachable: true },
  ),
  forbid(
    'only-storage-knows-dexie',
    'The database can be changed in one folder.',
    { path: '^src/', pathNot: '^src/phone/storage/' },
    { path: `${packages}dexie` },
  ),
  forbid(
    'only-the-entry-knows-the-shell',
    'The shell puts the parts together; nothing in it is needed by them.',
    { path: '^src/(phone|desk)/', pathNot: '^src/(phone|desk)/(app/|[^/]+$)' },
    { path: '^src/(phone|desk)/app/', pathNot: '^src/desk/app/api\\.ts$' },
  ),
];

const server = [
  forbid(
    'only-main-picks-a-store',
    'All but main.ts know the contract of the store, never which one it is.',
    { path: '^src/', pathNot: ['^src/server/main\\.ts$', implementations] },
    { path: implementations },
  ),
  forbid(
    'a-store-knows-no-other',
    'SQLite, PostgreSQL and memory share the contract and queries beside them, not each other.',
    { path: '^src/server/store/(sqlite|postgres|memory)(/|\\.ts$)' },
    { path: implementations, pathNot: '^src/server/store/$1(/|\\.ts$)' },
  ),
  forbid(
    'a-store-knows-no-rule',
    'What may be accepted is decided above the store.',
    { path: '^src/server/store/' },
    { path: '^src/server/', pathNot: '^src/server/store/' },
  ),
  forbid(
    'rules-know-no-route',
    'HTTP is the outermost layer of the server.',
    { path: '^src/server/', pathNot: '^src/server/(http/|[^/]+$)' },
    { path: ['^src/server/http/', `${packages}(hono|@hono)/`] },
  ),
  forbid(
    'only-the-store-knows-sql',
    'Statements are written where they are run.',
    { path: '^src/', pathNot: '^src/server/(store/|main\\.ts$)' },
    { path: ['^(node:)?sqlite$', `${packages}(kysely|pg)/`] },
  ),
];

const everywhere = [
  forbid(
    'no-cycle',
    'Two files that need each other are one file, or three.',
    {},
    { circular: true },
  ),
  forbid(
    'no-lost-import',
    'Every import leads to a file or a package.',
    { pathNot: '\\.d\\.ts$' },
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  forbid(
    'no-tool-in-the-product',
    'What runs at users needs only what package.json lists under dependencies.',
    { path: '^src/', pathNot: '^src/phone/worker/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'no-test-in-the-product',
    'Sources never lean on their tests.',
    { path: '^src/' },
    { path: '^tests/' },
  ),
];

export default {
  forbidden: [...rooms, ...phone, ...server, ...everywhere],
  options: {
    doNotFollow: { path: packages },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
    cache: false,
  },
};
