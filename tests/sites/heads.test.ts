import { expect, test } from 'vitest'
import { sites } from '../../lib/sites/all.ts'
import { sites as heads } from '../../lib/sites/heads.ts'
import { sites as switchable } from '../../lib/sites/switchable.ts'

test('screens know of every site what the worker knows of it', () => {
  expect(heads).toEqual(sites.map(({ id, name, hosts }) => ({ id, name, hosts })))
  expect(switchable).toEqual(
    sites.map(({ id, name, hosts, bodyWords }) => ({ id, name, hosts, bodyWords })),
  )
})
