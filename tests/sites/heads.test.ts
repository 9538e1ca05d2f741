import { expect, test } from 'vitest'
import { sites } from '../../lib/sites/all.ts'
import { sites as heads } from '../../lib/sites/heads.ts'

test('screens know of every site what the worker knows of it', () => {
  expect(heads).toEqual(
    sites.map(({ id, name, hosts, bodyWords }) => ({ id, name, hosts, bodyWords })),
  )
})
