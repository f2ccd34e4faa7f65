import { expect, test } from 'vitest';
import { z } from 'zod';
import { newCommandId } from './command-id.ts';

test('a command’s id is one that the server takes, and another each time', () => {
  const ids = Array.from({ length: 500 }, newCommandId);
  for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
