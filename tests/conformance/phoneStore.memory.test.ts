import { expect, it } from 'vitest';
import {
  makeMemoryDisk,
  openMemoryPhoneStore,
} from '../../src/phone/storage/memory/openMemoryPhoneStore.ts';
import { phoneStoreCases } from './phoneStore.ts';

it.each(phoneStoreCases)('in memory: $name', async ({ run }) => {
  const disk = makeMemoryDisk();
  await expect(run({ open: () => openMemoryPhoneStore(disk) })).resolves.toBeUndefined();
});
